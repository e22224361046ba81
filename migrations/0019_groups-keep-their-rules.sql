-- A decision of a group carries one act; a group's rule tells when its room forgets; moderators judge names of groups.
ALTER TABLE "room"."releases" ADD COLUMN "decision_id" uuid;--> statement-breakpoint
ALTER TABLE "statement_decisions" ADD COLUMN "part" text DEFAULT 'statement' NOT NULL;--> statement-breakpoint
UPDATE "groups" SET "rule" = '{"memory":30}'::jsonb || "rule";
