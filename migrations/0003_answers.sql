-- Answers to comments, what they cover and name; what the office keeps beside comments; rounds closed as answered.
CREATE TABLE "annotation_themes" (
	"annotation_id" uuid PRIMARY KEY NOT NULL,
	"theme" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_assignments" (
	"annotation_id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_changes" (
	"answer_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"clause_id" uuid NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_changes_answer_id_version_id_clause_id_pk" PRIMARY KEY("answer_id","version_id","clause_id")
);
--> statement-breakpoint
CREATE TABLE "answer_claims" (
	"annotation_id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_comments" (
	"answer_id" uuid NOT NULL,
	"annotation_id" uuid NOT NULL,
	CONSTRAINT "answer_comments_answer_id_annotation_id_pk" PRIMARY KEY("answer_id","annotation_id")
);
--> statement-breakpoint
CREATE TABLE "answer_folds" (
	"annotation_id" uuid PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"fold_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"scope" text NOT NULL,
	"key_hash" text,
	"similarity" real NOT NULL,
	"bands" integer[],
	"is_first" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"annotation_id" uuid NOT NULL,
	"body" text NOT NULL,
	"user_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_slots" (
	"annotation_id" uuid PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"open_id" uuid,
	"standing_id" uuid
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"round_id" uuid,
	"state" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"disposition" text,
	"reason" text,
	"text" jsonb NOT NULL,
	"not_yet" jsonb,
	"corrects" uuid,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"signed_by" text,
	"signed_at" timestamp with time zone,
	"office" jsonb
);
--> statement-breakpoint
CREATE TABLE "author_replies" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"answer_id" uuid NOT NULL,
	"annotation_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "author_replies_answerId_annotationId_unique" UNIQUE("answer_id","annotation_id")
);
--> statement-breakpoint
CREATE TABLE "clause_changes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"clause_id" uuid NOT NULL,
	"types" jsonb NOT NULL,
	"reason" jsonb,
	"office" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_answers" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"signed_by" text NOT NULL,
	"office" jsonb NOT NULL,
	"report" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "annotation_themes" ADD CONSTRAINT "annotation_themes_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation_themes" ADD CONSTRAINT "annotation_themes_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_assignments" ADD CONSTRAINT "answer_assignments_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_assignments" ADD CONSTRAINT "answer_assignments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_assignments" ADD CONSTRAINT "answer_assignments_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_changes" ADD CONSTRAINT "answer_changes_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_changes" ADD CONSTRAINT "answer_changes_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_changes" ADD CONSTRAINT "answer_changes_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_claims" ADD CONSTRAINT "answer_claims_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_claims" ADD CONSTRAINT "answer_claims_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_comments" ADD CONSTRAINT "answer_comments_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_comments" ADD CONSTRAINT "answer_comments_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_folds" ADD CONSTRAINT "answer_folds_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_notes" ADD CONSTRAINT "answer_notes_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_notes" ADD CONSTRAINT "answer_notes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_slots" ADD CONSTRAINT "answer_slots_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_signed_by_users_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "author_replies" ADD CONSTRAINT "author_replies_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "author_replies" ADD CONSTRAINT "author_replies_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_changes" ADD CONSTRAINT "clause_changes_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_changes" ADD CONSTRAINT "clause_changes_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_answers" ADD CONSTRAINT "round_answers_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_answers" ADD CONSTRAINT "round_answers_signed_by_users_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_changes_version_id_clause_id_index" ON "answer_changes" USING btree ("version_id","clause_id");--> statement-breakpoint
CREATE INDEX "answer_comments_annotation_id_index" ON "answer_comments" USING btree ("annotation_id");--> statement-breakpoint
CREATE INDEX "answer_folds_draft_id_fold_id_index" ON "answer_folds" USING btree ("draft_id","fold_id");--> statement-breakpoint
CREATE INDEX "answer_folds_key_hash_index" ON "answer_folds" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "answer_folds_bands" ON "answer_folds" USING gin ("bands");--> statement-breakpoint
CREATE INDEX "answer_notes_annotation_id_index" ON "answer_notes" USING btree ("annotation_id");--> statement-breakpoint
CREATE INDEX "answer_slots_standing" ON "answer_slots" USING btree ("draft_id","annotation_id") WHERE "answer_slots"."standing_id" is not null;--> statement-breakpoint
CREATE INDEX "answers_draft_id_state_index" ON "answers" USING btree ("draft_id","state");--> statement-breakpoint
CREATE INDEX "answers_signed" ON "answers" USING btree ("draft_id","signed_at","id") WHERE "answers"."state" = 'signed';--> statement-breakpoint
CREATE UNIQUE INDEX "answers_corrects" ON "answers" USING btree ("corrects") WHERE "answers"."state" = 'signed';--> statement-breakpoint
CREATE INDEX "clause_changes_version_id_clause_id_index" ON "clause_changes" USING btree ("version_id","clause_id");--> statement-breakpoint
CREATE INDEX "comments_openings" ON "comments" USING btree ("topic_id","state","id") WHERE "comments"."is_opening";--> statement-breakpoint
CREATE TRIGGER answers_stay BEFORE UPDATE OR DELETE ON answers FOR EACH ROW WHEN (OLD.state = 'signed') EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE FUNCTION refuse_change_of_signed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  answer uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.answer_id ELSE OLD.answer_id END;
BEGIN
  IF EXISTS (SELECT FROM answers WHERE id = answer AND state = 'signed') THEN
    RAISE EXCEPTION '% of a signed answer is kept as it was signed; sign a correction instead', TG_TABLE_NAME;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;--> statement-breakpoint
CREATE TRIGGER answer_comments_stay BEFORE INSERT OR UPDATE OR DELETE ON answer_comments FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed();--> statement-breakpoint
CREATE TRIGGER answer_changes_stay BEFORE UPDATE OR DELETE ON answer_changes FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed();--> statement-breakpoint
CREATE TRIGGER author_replies_stay BEFORE UPDATE OR DELETE ON author_replies FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER clause_changes_stay BEFORE UPDATE OR DELETE ON clause_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER round_answers_stay BEFORE UPDATE OR DELETE ON round_answers FOR EACH ROW EXECUTE FUNCTION refuse_change();
