-- A round says whom it must hear and how, what else was considered, what it costs, and whose interests stand behind
-- it.
ALTER TABLE "rounds" ALTER COLUMN "interests" SET DEFAULT '{}'::jsonb;--> statement-breakpoint
UPDATE "rounds" SET "interests" = '{}' WHERE "interests" IS NULL;--> statement-breakpoint
ALTER TABLE "rounds" ALTER COLUMN "interests" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "options" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "costs" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "hearing" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
-- Whether a second person read the questions of a round before they were asked.
ALTER TABLE "rounds" ADD COLUMN "questions_read" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- What changed after the people were asked is looked at again before the council, before the text comes into force,
-- and
-- before work resumes beyond the ministry; and the text that comes into force is one that everybody can read.
UPDATE stage_moves SET guards = guards || '["sources-complete","consulted-or-signed"]'
 WHERE (from_stage, to_stage) IN (('inter-ministry', 'council-of-ministers'), ('ministry-final', 'in-force'),
   ('inter-ministry', 'in-force'), ('council-of-ministers', 'in-force'));--> statement-breakpoint
UPDATE stage_moves SET guards = '["not-ahead","sources-complete","consulted-or-signed"]',
   roles = '["signing-official","drafting-lead","secretariat"]'
 WHERE from_stage IN ('returned', 'paused')
   AND to_stage IN ('ministry-final', 'inter-ministry', 'council-of-ministers', 'assembly', 'senate', 'constitutional-review');--> statement-breakpoint
UPDATE stage_moves SET guards = guards || '["final-version-public"]' WHERE to_stage = 'in-force';--> statement-breakpoint
-- A decision of a group carries one act; a group's rule tells when its room forgets; moderators judge names of
-- groups.
ALTER TABLE "room"."releases" ADD COLUMN "decision_id" uuid;--> statement-breakpoint
ALTER TABLE "statement_decisions" ADD COLUMN "part" text DEFAULT 'statement' NOT NULL;--> statement-breakpoint
UPDATE "groups" SET "rule" = '{"memory":30}'::jsonb || "rule";--> statement-breakpoint
-- Words of an issue are held for a reason in the public log; evidence says as whom it was brought; a refusal knows
-- what was said before it.
CREATE TABLE "issue_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issue_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"act" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"moderator_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "issue_evidence" ADD COLUMN "filed_as" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "issue_evidence" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "said_before" integer;--> statement-breakpoint
ALTER TABLE "issue_decisions" ADD CONSTRAINT "issue_decisions_moderator_id_users_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "issue_decisions_issue_id_index" ON "issue_decisions" USING btree ("issue_id");--> statement-breakpoint
ALTER TABLE "issue_evidence" ADD CONSTRAINT "issue_evidence_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER issue_decisions_stay BEFORE UPDATE OR DELETE ON issue_decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
