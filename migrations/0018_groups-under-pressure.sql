-- That a group was put under pressure, as it told: for moderators alone.
CREATE TABLE "group_pressures" (
	"group_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	CONSTRAINT "group_pressures_group_id_kind_on_day_pk" PRIMARY KEY("group_id","kind","on_day")
);
--> statement-breakpoint
ALTER TABLE "group_pressures" ADD CONSTRAINT "group_pressures_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;