-- What was refused in a room is told with what it quotes and can be opened again; what groups say on issues can be hidden.
CREATE TABLE "statement_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"act" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"moderator_id" text NOT NULL,
	"said_by" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "room"."releases" ADD COLUMN "refused_with" jsonb;--> statement-breakpoint
ALTER TABLE "room"."releases" ADD COLUMN "fields" jsonb;--> statement-breakpoint
ALTER TABLE "room"."statements" ADD COLUMN "refused_with" jsonb;--> statement-breakpoint
ALTER TABLE "statement_decisions" ADD CONSTRAINT "statement_decisions_moderator_id_users_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "statement_decisions_statement_id_index" ON "statement_decisions" USING btree ("statement_id");--> statement-breakpoint
CREATE TRIGGER statement_decisions_stay BEFORE UPDATE OR DELETE ON statement_decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
