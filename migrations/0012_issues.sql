-- Issues, from one sentence to a verified solution; their moves are only ever added, and words can only be taken away from them.
CREATE TABLE "issue_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issue_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" jsonb NOT NULL,
	"affected" text NOT NULL,
	"province" text NOT NULL,
	"district" text NOT NULL,
	"group_id" uuid,
	"on_day" date NOT NULL,
	"cost" jsonb,
	"secret_hash" text NOT NULL,
	"solved_on" date,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" "bytea"
);
--> statement-breakpoint
CREATE TABLE "issue_groups" (
	"issue_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"part" text NOT NULL,
	"on_day" date NOT NULL,
	CONSTRAINT "issue_groups_issue_id_group_id_pk" PRIMARY KEY("issue_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "issue_hands" (
	"issue_id" uuid NOT NULL,
	"event" text NOT NULL,
	"actor" text NOT NULL,
	"on_day" date NOT NULL,
	"body_id" uuid,
	"told" jsonb NOT NULL,
	"by_user" text,
	CONSTRAINT "issue_hands_issue_id_event_actor_pk" PRIMARY KEY("issue_id","event","actor")
);
--> statement-breakpoint
CREATE TABLE "issue_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issue_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"draft_id" uuid,
	"version_id" uuid,
	"clause_id" uuid,
	"annotation_id" uuid,
	"other_id" uuid,
	"on_day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issue_rankings" (
	"issue_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"band" text NOT NULL,
	"on_day" date NOT NULL,
	"breadth" integer NOT NULL,
	"severity" integer NOT NULL,
	"small_firms" integer NOT NULL,
	"feasibility" integer NOT NULL,
	CONSTRAINT "issue_rankings_issue_id_group_id_pk" PRIMARY KEY("issue_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "issue_reminders" (
	"issue_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"rank" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "issue_reminders_issueId_step_rank_unique" UNIQUE("issue_id","step","rank")
);
--> statement-breakpoint
CREATE TABLE "issue_solutions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issue_id" uuid NOT NULL,
	"words" jsonb NOT NULL,
	"body_id" uuid,
	"effect" jsonb NOT NULL,
	"objection" jsonb NOT NULL,
	"group_id" uuid,
	"on_day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issue_sponsors" (
	"issue_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	CONSTRAINT "issue_sponsors_issue_id_body_id_pk" PRIMARY KEY("issue_id","body_id")
);
--> statement-breakpoint
CREATE TABLE "issue_steps" (
	"issue_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"event" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"on_day" date NOT NULL,
	"by" jsonb NOT NULL,
	"body_id" uuid,
	"told" jsonb NOT NULL,
	CONSTRAINT "issue_steps_issue_id_number_pk" PRIMARY KEY("issue_id","number")
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "issues_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"title" jsonb NOT NULL,
	"what" jsonb NOT NULL,
	"language" text NOT NULL,
	"affected" text NOT NULL,
	"province" text NOT NULL,
	"value_chain" text NOT NULL,
	"channel" text NOT NULL,
	"category" text,
	"topics" jsonb NOT NULL,
	"level" text NOT NULL,
	"state" text NOT NULL,
	"state_before" text,
	"raised_on" date NOT NULL,
	"since_on" date NOT NULL,
	"group_id" uuid,
	"body_id" uuid,
	"basis" jsonb NOT NULL,
	"next_on" date,
	"merged_into" uuid,
	"code" text NOT NULL,
	"secret_hash" text NOT NULL,
	"request_hash" text NOT NULL,
	"is_sensitive" boolean NOT NULL,
	"is_held" boolean NOT NULL,
	"is_urgent" boolean NOT NULL,
	CONSTRAINT "issues_number_unique" UNIQUE("number"),
	CONSTRAINT "issues_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "issue_evidence" ADD CONSTRAINT "issue_evidence_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_evidence" ADD CONSTRAINT "issue_evidence_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_groups" ADD CONSTRAINT "issue_groups_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_groups" ADD CONSTRAINT "issue_groups_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_hands" ADD CONSTRAINT "issue_hands_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_hands" ADD CONSTRAINT "issue_hands_body_id_organisations_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_hands" ADD CONSTRAINT "issue_hands_by_user_users_id_fk" FOREIGN KEY ("by_user") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_links" ADD CONSTRAINT "issue_links_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_links" ADD CONSTRAINT "issue_links_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_links" ADD CONSTRAINT "issue_links_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_links" ADD CONSTRAINT "issue_links_other_id_issues_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_rankings" ADD CONSTRAINT "issue_rankings_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_rankings" ADD CONSTRAINT "issue_rankings_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_reminders" ADD CONSTRAINT "issue_reminders_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_solutions" ADD CONSTRAINT "issue_solutions_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_solutions" ADD CONSTRAINT "issue_solutions_body_id_organisations_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_solutions" ADD CONSTRAINT "issue_solutions_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_sponsors" ADD CONSTRAINT "issue_sponsors_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_sponsors" ADD CONSTRAINT "issue_sponsors_body_id_organisations_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_steps" ADD CONSTRAINT "issue_steps_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_steps" ADD CONSTRAINT "issue_steps_body_id_organisations_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_body_id_organisations_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "issue_evidence_issue_id_index" ON "issue_evidence" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "issue_evidence_secret_hash_index" ON "issue_evidence" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "issue_links_issue_id_index" ON "issue_links" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "issue_links_draft_id_index" ON "issue_links" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "issue_links_other_id_index" ON "issue_links" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "issue_solutions_issue_id_index" ON "issue_solutions" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "issues_state_since_on_index" ON "issues" USING btree ("state","since_on");--> statement-breakpoint
CREATE INDEX "issues_group_id_index" ON "issues" USING btree ("group_id");--> statement-breakpoint
CREATE FUNCTION issue_step_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.told = '{}'::jsonb
     AND (to_jsonb(NEW) - 'told') = (to_jsonb(OLD) - 'told') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a move of an issue stays as it was recorded';
END $$;--> statement-breakpoint
CREATE TRIGGER issue_steps_stay BEFORE UPDATE OR DELETE ON issue_steps FOR EACH ROW EXECUTE FUNCTION issue_step_stays();
