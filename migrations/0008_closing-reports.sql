-- Closing reports of rounds: the team's words by revision, and published editions that the database keeps as they are.
CREATE TABLE "closing_drafts" (
	"round_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"words" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "closing_drafts_round_id_revision_pk" PRIMARY KEY("round_id","revision")
);
--> statement-breakpoint
CREATE TABLE "closing_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"edition" integer NOT NULL,
	"correction" jsonb,
	"words" jsonb NOT NULL,
	"record" jsonb NOT NULL,
	"office" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text NOT NULL,
	CONSTRAINT "closing_reports_roundId_edition_unique" UNIQUE("round_id","edition")
);
--> statement-breakpoint
ALTER TABLE "closing_drafts" ADD CONSTRAINT "closing_drafts_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_drafts" ADD CONSTRAINT "closing_drafts_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_reports" ADD CONSTRAINT "closing_reports_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_reports" ADD CONSTRAINT "closing_reports_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_reports" ADD CONSTRAINT "closing_reports_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "closing_reports_draft_id_index" ON "closing_reports" USING btree ("draft_id");--> statement-breakpoint
CREATE TRIGGER closing_drafts_stay BEFORE UPDATE OR DELETE ON closing_drafts FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER closing_reports_stay BEFORE UPDATE OR DELETE ON closing_reports FOR EACH ROW EXECUTE FUNCTION refuse_change();
