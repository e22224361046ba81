-- What bodies promise, the log of what became of it, what businesses concerned say, and agreements: only ever added to.
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"title" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"parties" jsonb NOT NULL,
	"signed_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"entered_by" text,
	CONSTRAINT "agreements_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "commitment_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"event" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"organisation_id" uuid,
	"group_id" uuid,
	"told" jsonb NOT NULL,
	"entered_by" text,
	CONSTRAINT "commitment_entries_commitmentId_number_unique" UNIQUE("commitment_id","number")
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"text" jsonb NOT NULL,
	"measure" jsonb NOT NULL,
	"owner_id" uuid NOT NULL,
	"office" jsonb NOT NULL,
	"first_due_from" date,
	"first_due" date NOT NULL,
	"source" jsonb NOT NULL,
	"link" jsonb,
	"province" text,
	"group_ids" jsonb NOT NULL,
	CONSTRAINT "commitments_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "firm_voices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"claim" integer NOT NULL,
	"key" text NOT NULL,
	"verdict" text NOT NULL,
	"province" text NOT NULL,
	"saw_on" date NOT NULL,
	"on_day" date NOT NULL,
	CONSTRAINT "firm_voices_commitmentId_claim_key_unique" UNIQUE("commitment_id","claim","key")
);
--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_entries" ADD CONSTRAINT "commitment_entries_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_entries" ADD CONSTRAINT "commitment_entries_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_entries" ADD CONSTRAINT "commitment_entries_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_voices" ADD CONSTRAINT "firm_voices_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreements_signed_on_index" ON "agreements" USING btree ("signed_on");--> statement-breakpoint
CREATE TRIGGER commitments_stay BEFORE UPDATE OR DELETE ON commitments FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER commitment_entries_stay BEFORE UPDATE OR DELETE ON commitment_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER firm_voices_stay BEFORE UPDATE OR DELETE ON firm_voices FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER agreements_stay BEFORE UPDATE OR DELETE ON agreements FOR EACH ROW EXECUTE FUNCTION refuse_change();
