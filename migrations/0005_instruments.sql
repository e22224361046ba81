-- A law on its way from need to follow-up: stages as rows, steps, hand-overs, positions, notes, plans and early calls.
CREATE TABLE "body_positions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"handover_id" uuid,
	"organisation_id" uuid,
	"name" jsonb NOT NULL,
	"answered_on" date NOT NULL,
	"position" text NOT NULL,
	"clause_ids" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"not_public_because" jsonb,
	"entered_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"purpose" jsonb NOT NULL,
	"affected" jsonb NOT NULL,
	"contact" jsonb NOT NULL,
	"questions" jsonb NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"levels" jsonb NOT NULL,
	"moderation" text NOT NULL,
	"announced_at" timestamp with time zone NOT NULL,
	"announced_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafting_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"clause_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"purpose" jsonb NOT NULL,
	"reach" jsonb NOT NULL,
	"tried_where" jsonb NOT NULL,
	"tried_with" jsonb NOT NULL,
	"written_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafting_notes_draftId_clauseId_number_unique" UNIQUE("draft_id","clause_id","number")
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"bodies" jsonb NOT NULL,
	"sent_on" date NOT NULL,
	"due_on" date,
	"sent_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instrument_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"from_stage" text NOT NULL,
	"to_stage" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"entered_by" text NOT NULL,
	"entered_as" text NOT NULL,
	"office" jsonb NOT NULL,
	"reason" jsonb NOT NULL,
	"note" jsonb NOT NULL,
	"date_on" date,
	"document_number" text NOT NULL,
	"bodies" jsonb NOT NULL,
	"meeting" text,
	"version_id" uuid,
	"effective_on" date,
	"review_on" date,
	"successor_id" uuid,
	"not_consulted" jsonb NOT NULL,
	CONSTRAINT "instrument_steps_draftId_number_unique" UNIQUE("draft_id","number")
);
--> statement-breakpoint
CREATE TABLE "plan_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"draft_id" uuid,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"is_dropped" boolean NOT NULL,
	"reason" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"said_by" text NOT NULL,
	CONSTRAINT "plan_revisions_planId_number_unique" UNIQUE("plan_id","number")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"instrument_kind" text NOT NULL,
	"draft_id" uuid,
	"title" jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"problem" jsonb NOT NULL,
	"affected" jsonb NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"told_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_moves" (
	"instrument_kind" text NOT NULL,
	"from_stage" text NOT NULL,
	"to_stage" text NOT NULL,
	"roles" jsonb NOT NULL,
	"guards" jsonb NOT NULL,
	"asks" jsonb NOT NULL,
	"offers" jsonb NOT NULL,
	CONSTRAINT "stage_moves_instrument_kind_from_stage_to_stage_pk" PRIMARY KEY("instrument_kind","from_stage","to_stage")
);
--> statement-breakpoint
CREATE TABLE "stage_places" (
	"instrument_kind" text NOT NULL,
	"ordinal" integer NOT NULL,
	"stage" text NOT NULL,
	"is_optional" boolean NOT NULL,
	CONSTRAINT "stage_places_instrument_kind_stage_pk" PRIMARY KEY("instrument_kind","stage")
);
--> statement-breakpoint
ALTER TABLE "body_positions" ADD CONSTRAINT "body_positions_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_positions" ADD CONSTRAINT "body_positions_handover_id_handovers_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handovers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_positions" ADD CONSTRAINT "body_positions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_positions" ADD CONSTRAINT "body_positions_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_announced_by_users_id_fk" FOREIGN KEY ("announced_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafting_notes" ADD CONSTRAINT "drafting_notes_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafting_notes" ADD CONSTRAINT "drafting_notes_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_sent_by_users_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_steps" ADD CONSTRAINT "instrument_steps_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_steps" ADD CONSTRAINT "instrument_steps_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_steps" ADD CONSTRAINT "instrument_steps_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_steps" ADD CONSTRAINT "instrument_steps_successor_id_drafts_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revisions" ADD CONSTRAINT "plan_revisions_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revisions" ADD CONSTRAINT "plan_revisions_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revisions" ADD CONSTRAINT "plan_revisions_said_by_users_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_instrument_kind_instrument_kinds_kind_fk" FOREIGN KEY ("instrument_kind") REFERENCES "public"."instrument_kinds"("kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_told_by_users_id_fk" FOREIGN KEY ("told_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_instrument_kind_instrument_kinds_kind_fk" FOREIGN KEY ("instrument_kind") REFERENCES "public"."instrument_kinds"("kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_places" ADD CONSTRAINT "stage_places_instrument_kind_instrument_kinds_kind_fk" FOREIGN KEY ("instrument_kind") REFERENCES "public"."instrument_kinds"("kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "body_positions_version_id_index" ON "body_positions" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "calls_draft_id_index" ON "calls" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "handovers_version_id_index" ON "handovers" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "plan_revisions_draft_id_index" ON "plan_revisions" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "plans_draft_id_index" ON "plans" USING btree ("draft_id");--> statement-breakpoint
CREATE TRIGGER instrument_steps_stay BEFORE UPDATE OR DELETE ON instrument_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER handovers_stay BEFORE UPDATE OR DELETE ON handovers FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER body_positions_stay BEFORE UPDATE OR DELETE ON body_positions FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER drafting_notes_stay BEFORE UPDATE OR DELETE ON drafting_notes FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER plans_stay BEFORE UPDATE OR DELETE ON plans FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER plan_revisions_stay BEFORE UPDATE OR DELETE ON plan_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER calls_stay BEFORE UPDATE OR DELETE ON calls FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
INSERT INTO stage_places (instrument_kind, ordinal, stage, is_optional)
SELECT known.kind, place.ordinal, place.stage, place.is_optional OR known.kind = ANY(place.optional_for::text[])
  FROM instrument_kinds AS known, (VALUES
  (1, 'need', false, '{}', '{all}'),
  (2, 'early-consultation', true, '{}', '{all}'),
  (3, 'drafting', false, '{}', '{all}'),
  (4, 'technical-group', false, '{prakas,decision,circular,deika,policy,strategy}', '{all}'),
  (5, 'consultation', false, '{circular}', '{all}'),
  (6, 'revision', false, '{circular}', '{all}'),
  (7, 'ministry-final', false, '{}', '{all}'),
  (8, 'inter-ministry', false, '{prakas,decision,circular,deika,policy,strategy}', '{all}'),
  (9, 'council-of-ministers', false, '{}', '{law,royal-decree,sub-decree}'),
  (10, 'assembly', false, '{}', '{law}'),
  (11, 'senate', false, '{}', '{law}'),
  (12, 'constitutional-review', true, '{}', '{law}'),
  (13, 'promulgated', false, '{}', '{law}'),
  (14, 'in-force', false, '{}', '{all}'),
  (15, 'follow-up', false, '{}', '{all}')
  ) AS place(ordinal, stage, is_optional, optional_for, kinds)
 WHERE 'all' = ANY(place.kinds::text[]) OR known.kind = ANY(place.kinds::text[]);--> statement-breakpoint
INSERT INTO stage_moves (instrument_kind, from_stage, to_stage, roles, guards, asks, offers)
SELECT known.kind, move.from_stage, move.to_stage, move.roles::jsonb, move.guards::jsonb, move.asks::jsonb, move.offers::jsonb
  FROM instrument_kinds AS known, (VALUES
  ('start', 'need', '["drafting-lead","signing-official"]', '["plan-told"]', '[]', '["note"]', '{all}'),
  ('start', 'drafting', '["drafting-lead","signing-official"]', '["office-named"]', '[]', '["on","note"]', '{all}'),
  ('start', 'technical-group', '["drafting-lead","signing-official"]', '["office-named"]', '["bodies"]', '["on","note"]', '{all}'),
  ('start', 'consultation', '["drafting-lead","signing-official"]', '["version-published"]', '[]', '["note"]', '{all}'),
  ('need', 'early-consultation', '["drafting-lead"]', '["questions-asked","no-text-yet"]', '[]', '["note"]', '{all}'),
  ('need', 'drafting', '["drafting-lead"]', '["office-named"]', '[]', '["on","note"]', '{all}'),
  ('early-consultation', 'drafting', '["drafting-lead"]', '["office-named"]', '[]', '["on","note"]', '{all}'),
  ('drafting', 'technical-group', '["drafting-lead"]', '[]', '["bodies"]', '["on","note"]', '{all}'),
  ('drafting', 'consultation', '["drafting-lead","signing-official"]', '["version-published"]', '[]', '["note"]', '{prakas,decision,circular,deika,policy,strategy}'),
  ('drafting', 'ministry-final', '["signing-official"]', '["consulted-or-signed"]', '[]', '["reason","note"]', '{circular}'),
  ('technical-group', 'consultation', '["drafting-lead","signing-official"]', '["version-published"]', '[]', '["note"]', '{all}'),
  ('consultation', 'revision', '["drafting-lead"]', '["round-answered"]', '[]', '["note"]', '{all}'),
  ('revision', 'consultation', '["drafting-lead","signing-official"]', '["version-published","new-version","sources-complete"]', '[]', '["note"]', '{all}'),
  ('revision', 'ministry-final', '["drafting-lead","signing-official"]', '["version-published","sources-complete","consulted-or-signed"]', '[]', '["reason","note"]', '{all}'),
  ('ministry-final', 'inter-ministry', '["signing-official"]', '[]', '["on","bodies"]', '["number","note"]', '{all}'),
  ('inter-ministry', 'inter-ministry', '["drafting-lead","secretariat"]', '[]', '["meeting","on"]', '["note","version"]', '{all}'),
  ('inter-ministry', 'council-of-ministers', '["signing-official"]', '["final-version-stored","comparison-ready"]', '["version"]', '["on","reason","note"]', '{law,royal-decree,sub-decree}'),
  ('ministry-final', 'in-force', '["signing-official"]', '["final-version-stored","comparison-ready","review-planned"]', '["on","number","effective-on","version"]', '["review-on","reason","note"]', '{prakas,decision,circular,deika,policy,strategy}'),
  ('inter-ministry', 'in-force', '["signing-official"]', '["final-version-stored","comparison-ready","review-planned"]', '["on","number","effective-on","version"]', '["review-on","reason","note"]', '{prakas,decision,circular,deika,policy,strategy}'),
  ('council-of-ministers', 'assembly', '["signing-official"]', '[]', '["on","number"]', '["note"]', '{law}'),
  ('council-of-ministers', 'in-force', '["signing-official"]', '["final-version-stored","review-planned"]', '["on","number","effective-on","version"]', '["review-on","reason","note"]', '{royal-decree,sub-decree}'),
  ('council-of-ministers', 'returned', '["signing-official"]', '[]', '["on","reason"]', '["note"]', '{law,royal-decree,sub-decree}'),
  ('assembly', 'senate', '["secretariat"]', '[]', '["on"]', '["note","version"]', '{law}'),
  ('assembly', 'returned', '["signing-official"]', '[]', '["on","reason"]', '["note"]', '{law}'),
  ('senate', 'assembly', '["secretariat"]', '[]', '["on","reason"]', '["note"]', '{law}'),
  ('senate', 'constitutional-review', '["secretariat"]', '[]', '["on"]', '["note"]', '{law}'),
  ('senate', 'promulgated', '["secretariat"]', '[]', '["on"]', '["number","note"]', '{law}'),
  ('constitutional-review', 'promulgated', '["secretariat"]', '[]', '["on","number"]', '["note"]', '{law}'),
  ('constitutional-review', 'returned', '["secretariat"]', '[]', '["on","number","reason"]', '["note"]', '{law}'),
  ('promulgated', 'in-force', '["secretariat"]', '["final-version-stored","review-planned"]', '["on","number","effective-on","version"]', '["review-on","reason","note"]', '{law}'),
  ('in-force', 'follow-up', '["drafting-lead","signing-official","secretariat"]', '[]', '["note"]', '["review-on"]', '{all}')
  ) AS move(from_stage, to_stage, roles, guards, asks, offers, kinds)
 WHERE 'all' = ANY(move.kinds::text[]) OR known.kind = ANY(move.kinds::text[]);--> statement-breakpoint
-- From every stage before adoption: stopped by the ministry, or ended without a decision.
INSERT INTO stage_moves (instrument_kind, from_stage, to_stage, roles, guards, asks, offers)
SELECT kind, from_stage, to_stage, roles::jsonb, '[]', '["reason"]', offers::jsonb
  FROM (SELECT instrument_kind, stage FROM stage_places WHERE stage NOT IN ('promulgated', 'in-force', 'follow-up')
        UNION SELECT kind, 'returned' FROM instrument_kinds) AS early(kind, from_stage),
       (VALUES ('withdrawn', '["signing-official"]', '["on","note"]'),
               ('lapsed', '["secretariat"]', '["on","successor","note"]')) AS ending(to_stage, roles, offers);--> statement-breakpoint
-- Work resumes, after it was sent back or rested for a year, at a stage that was reached before.
INSERT INTO stage_moves (instrument_kind, from_stage, to_stage, roles, guards, asks, offers)
SELECT instrument_kind, from_stage, stage, '["drafting-lead","secretariat"]', '["not-ahead"]', '[]', '["reason","note","on"]'
  FROM stage_places, (VALUES ('returned'), ('paused')) AS resting(from_stage)
 WHERE stage NOT IN ('promulgated', 'in-force', 'follow-up');
