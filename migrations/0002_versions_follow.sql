-- Versions follow each other: what each clause comes from, where comments stand in later versions, whom a version is for.
CREATE TABLE "projections" (
	"annotation_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"clause_id" uuid,
	"outcome" text NOT NULL,
	"target" jsonb NOT NULL,
	"kept" real NOT NULL,
	"algorithm" integer NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "projections_annotation_id_version_id_pk" PRIMARY KEY("annotation_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "version_lineage" (
	"version_id" uuid NOT NULL,
	"from_version_id" uuid NOT NULL,
	"from_clause_id" uuid NOT NULL,
	"to_clause_id" uuid NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "version_lineage_version_id_from_clause_id_to_clause_id_pk" PRIMARY KEY("version_id","from_clause_id","to_clause_id")
);
--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "audience" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "working_revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "working_edits" ADD COLUMN "undo_descent" jsonb;--> statement-breakpoint
ALTER TABLE "working_texts" ADD COLUMN "descent" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "topic_heads" ADD COLUMN "edition" uuid;--> statement-breakpoint
ALTER TABLE "projections" ADD CONSTRAINT "projections_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projections" ADD CONSTRAINT "projections_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projections" ADD CONSTRAINT "projections_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_lineage" ADD CONSTRAINT "version_lineage_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_lineage" ADD CONSTRAINT "version_lineage_from_version_id_versions_id_fk" FOREIGN KEY ("from_version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "projections_version_id_clause_id_index" ON "projections" USING btree ("version_id","clause_id");--> statement-breakpoint
CREATE TRIGGER version_lineage_stay BEFORE UPDATE OR DELETE ON version_lineage FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
UPDATE topic_heads h SET edition = (SELECT v.id FROM versions v WHERE v.draft_id = h.topic_id ORDER BY v.number DESC LIMIT 1);--> statement-breakpoint
ALTER TABLE versions DISABLE TRIGGER versions_stay;--> statement-breakpoint
UPDATE versions v SET working_revision = (SELECT w.revision FROM working_texts w WHERE w.draft_id = v.draft_id);--> statement-breakpoint
ALTER TABLE versions ENABLE TRIGGER versions_stay;
