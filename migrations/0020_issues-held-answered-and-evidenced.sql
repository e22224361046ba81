-- Words of an issue are held for a reason in the public log; evidence says as whom it was brought; a refusal has its moment.
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
ALTER TABLE "issues" ADD COLUMN "declined_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "issue_decisions" ADD CONSTRAINT "issue_decisions_moderator_id_users_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "issue_decisions_issue_id_index" ON "issue_decisions" USING btree ("issue_id");--> statement-breakpoint
ALTER TABLE "issue_evidence" ADD CONSTRAINT "issue_evidence_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER issue_decisions_stay BEFORE UPDATE OR DELETE ON issue_decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
