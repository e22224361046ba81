-- Groups, and the rooms they keep to themselves: what could name a member stands in a schema that the role serving everybody else is refused.
CREATE SCHEMA "room";
--> statement-breakpoint
CREATE TABLE "room"."codes" (
	"hash" text PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"expires_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room"."decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"what" text NOT NULL,
	"way" text NOT NULL,
	"present" integer NOT NULL,
	"in_favour" integer NOT NULL,
	"against" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room"."documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"added_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room"."hands" (
	"act_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "hands_act_id_member_id_pk" PRIMARY KEY("act_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "room"."mandates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"given_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room"."meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"venue" text NOT NULL,
	"band" text NOT NULL,
	"problems" text NOT NULL,
	"notes" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room"."members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"joined_on" date NOT NULL,
	CONSTRAINT "members_keyHash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "room"."messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"member_id" uuid,
	"body" text NOT NULL,
	"said_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room"."releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"request" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"taken_at" timestamp with time zone,
	"refused" text
);
--> statement-breakpoint
CREATE TABLE "room"."statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"state" text NOT NULL,
	"about" jsonb NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"revision" integer NOT NULL,
	"read_aloud_on" date,
	"how_read" text NOT NULL,
	"adoption" jsonb,
	"dissent" text NOT NULL,
	"public_id" uuid,
	"secret" text,
	"code" text,
	"refused" text,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room"."settings" (
	"group_id" uuid PRIMARY KEY NOT NULL,
	"quorum" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room"."votes" (
	"statement_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"choice" text NOT NULL,
	CONSTRAINT "votes_statement_id_member_id_pk" PRIMARY KEY("statement_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "room"."wordings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"member_id" uuid,
	"note" text NOT NULL,
	"body" text,
	"is_taken" boolean,
	"said_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_moves_asked" (
	"group_id" uuid PRIMARY KEY NOT NULL,
	"event" text NOT NULL,
	"told" jsonb NOT NULL,
	"asked_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_relations" (
	"group_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"since_on" date NOT NULL,
	"until_on" date,
	CONSTRAINT "group_relations_group_id_other_id_kind_pk" PRIMARY KEY("group_id","other_id","kind")
);
--> statement-breakpoint
CREATE TABLE "group_steps" (
	"group_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"event" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"on_day" date NOT NULL,
	"told" jsonb NOT NULL,
	CONSTRAINT "group_steps_group_id_number_pk" PRIMARY KEY("group_id","number")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"kind" text NOT NULL,
	"province" text NOT NULL,
	"value_chain" text NOT NULL,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"state_before" text,
	"rule" jsonb NOT NULL,
	"about" jsonb NOT NULL,
	"band" text NOT NULL,
	"since_quarter" date NOT NULL,
	"merged_into" uuid,
	"public_key" text,
	CONSTRAINT "groups_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "signed_texts" (
	"digest" text PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"received_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"about" jsonb NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"adoption" jsonb NOT NULL,
	"dissent" text NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "room"."votes" ADD CONSTRAINT "votes_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "room"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room"."wordings" ADD CONSTRAINT "wordings_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "room"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_moves_asked" ADD CONSTRAINT "group_moves_asked_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_relations" ADD CONSTRAINT "group_relations_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_relations" ADD CONSTRAINT "group_relations_other_id_groups_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_steps" ADD CONSTRAINT "group_steps_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_texts" ADD CONSTRAINT "signed_texts_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_group_id_on_day_index" ON "room"."decisions" USING btree ("group_id","on_day");--> statement-breakpoint
CREATE INDEX "documents_group_id_index" ON "room"."documents" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "mandates_group_id_index" ON "room"."mandates" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "meetings_group_id_held_on_index" ON "room"."meetings" USING btree ("group_id","held_on");--> statement-breakpoint
CREATE INDEX "members_group_id_index" ON "room"."members" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "messages_group_id_said_at_index" ON "room"."messages" USING btree ("group_id","said_at");--> statement-breakpoint
CREATE INDEX "releases_state_due_at_index" ON "room"."releases" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "statements_group_id_index" ON "room"."statements" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "wordings_statement_id_index" ON "room"."wordings" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "statements_group_id_released_at_index" ON "statements" USING btree ("group_id","released_at");--> statement-breakpoint
REVOKE ALL ON SCHEMA "room" FROM PUBLIC;--> statement-breakpoint
GRANT USAGE ON SCHEMA "room" TO sala_room;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "room" TO sala_room;--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA "room" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sala_room;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "public" TO sala_web;--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "public" TO sala_web;
