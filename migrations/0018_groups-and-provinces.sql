-- That a group was put under pressure, for moderators alone; provinces whose own authority publishes for them; the
-- office at which a body is reached; other words that a group proposes, and with whom the paper lies on which it agreed.
CREATE TABLE "group_pressures" (
	"group_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	CONSTRAINT "group_pressures_group_id_kind_on_day_pk" PRIMARY KEY("group_id","kind","on_day")
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "province" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "focal_point" jsonb;--> statement-breakpoint
ALTER TABLE "room"."statements" ADD COLUMN "wording" jsonb;--> statement-breakpoint
ALTER TABLE "room"."statements" ADD COLUMN "keeper" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "portraits" ADD COLUMN "body_id" uuid;--> statement-breakpoint
ALTER TABLE "group_pressures" ADD CONSTRAINT "group_pressures_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portraits" ADD CONSTRAINT "portraits_body_id_organisations_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;