-- A round says whom it must hear and how, what else was considered, what it costs, and whose interests stand behind it.
ALTER TABLE "rounds" ALTER COLUMN "interests" SET DEFAULT '{}'::jsonb;--> statement-breakpoint
ALTER TABLE "rounds" ALTER COLUMN "interests" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "options" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "costs" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "hearing" jsonb DEFAULT '[]'::jsonb NOT NULL;