-- Groups beside each other: what one has asked for and the other not yet agreed to. How long ago a group met, by quarter. And how often what it says comes out, which groups that are there keep as it was.
ALTER TABLE "group_relations" ALTER COLUMN "since_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "group_relations" ADD COLUMN "asked_on" date NOT NULL DEFAULT '2026-01-01';--> statement-breakpoint
ALTER TABLE "group_relations" ALTER COLUMN "asked_on" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "last_quarter" date;--> statement-breakpoint
UPDATE "groups" SET "last_quarter" = "since_quarter", "rule" = "rule" || '{"pace":"tick"}';--> statement-breakpoint
ALTER TABLE "groups" ALTER COLUMN "last_quarter" SET NOT NULL;
