-- Drafters see which clause another one has open, also where several processes serve the hall.
CREATE TABLE "desk_presence" (
	"draft_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"clause_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "desk_presence_draft_id_user_id_pk" PRIMARY KEY("draft_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "desk_presence" ADD CONSTRAINT "desk_presence_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_presence" ADD CONSTRAINT "desk_presence_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;