-- A second clause that an inferred link may mean is kept until somebody confirms; and comments shown as found though their words had gone a version before are removed again.
-- A second clause that an inferred link may mean is kept until a person confirms; comments that were shown as found though their words had gone a version before are shown as removed again.
ALTER TABLE "version_lineage" ADD COLUMN "rival_clause_id" uuid;--> statement-breakpoint
UPDATE "projections" SET "outcome" = 'removed', "kept" = 0
	FROM "annotations"
	WHERE "annotations"."id" = "projections"."annotation_id" AND "projections"."algorithm" = 1
	AND "projections"."decided_by" IS NULL AND "projections"."outcome" NOT IN ('removed', 'needs-review')
	AND jsonb_array_length("projections"."target"->'segments') = 0
	AND jsonb_array_length("annotations"."target"->'segments') > 0;
