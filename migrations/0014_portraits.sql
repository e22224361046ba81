-- Portraits of provinces and groups: versions are only ever added, and a withdrawal takes their words away.
CREATE TABLE "portrait_versions" (
	"portrait_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" jsonb NOT NULL,
	"lead" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"is_agreed" boolean NOT NULL,
	"on_day" date NOT NULL,
	CONSTRAINT "portrait_versions_portrait_id_number_pk" PRIMARY KEY("portrait_id","number")
);
--> statement-breakpoint
CREATE TABLE "portraits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "portraits_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"province" text NOT NULL,
	"group_id" uuid,
	"issue_id" uuid,
	"withdrawn" jsonb,
	CONSTRAINT "portraits_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "portrait_versions" ADD CONSTRAINT "portrait_versions_portrait_id_portraits_id_fk" FOREIGN KEY ("portrait_id") REFERENCES "public"."portraits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portraits" ADD CONSTRAINT "portraits_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "portraits_province_index" ON "portraits" USING btree ("province");--> statement-breakpoint
CREATE INDEX "portraits_group_id_index" ON "portraits" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "portraits_issue_id_index" ON "portraits" USING btree ("issue_id");--> statement-breakpoint
CREATE FUNCTION portrait_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.withdrawn IS NULL AND NEW.withdrawn IS NOT NULL
     AND (to_jsonb(NEW) - 'withdrawn') = (to_jsonb(OLD) - 'withdrawn') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a portrait stays as it was published, until it is withdrawn';
END $$;--> statement-breakpoint
CREATE TRIGGER portraits_stay BEFORE UPDATE OR DELETE ON portraits FOR EACH ROW EXECUTE FUNCTION portrait_stays();--> statement-breakpoint
CREATE FUNCTION portrait_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.title = '{}'::jsonb AND NEW.lead = '{}'::jsonb AND NEW.body = '{}'::jsonb
     AND NEW.figures = '[]'::jsonb
     AND (to_jsonb(NEW) - '{title,lead,body,figures}'::text[]) = (to_jsonb(OLD) - '{title,lead,body,figures}'::text[])
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a version of a portrait stays as it was published';
END $$;--> statement-breakpoint
CREATE TRIGGER portrait_versions_stay BEFORE UPDATE OR DELETE ON portrait_versions FOR EACH ROW EXECUTE FUNCTION portrait_version_stays();
