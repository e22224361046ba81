-- Like comments are found by bands in rows of their own.
CREATE TABLE "answer_fold_bands" (
	"band" integer NOT NULL,
	"annotation_id" uuid NOT NULL,
	CONSTRAINT "answer_fold_bands_band_annotation_id_pk" PRIMARY KEY("band","annotation_id")
);
--> statement-breakpoint
DROP INDEX "answer_folds_bands";--> statement-breakpoint
ALTER TABLE "answer_fold_bands" ADD CONSTRAINT "answer_fold_bands_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_fold_bands_annotation_id_index" ON "answer_fold_bands" USING btree ("annotation_id");--> statement-breakpoint
ALTER TABLE "answer_folds" DROP COLUMN "bands";