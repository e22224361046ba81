-- A post writes two index entries less at random places: an opening is found by its own id, and the openings of a draft stand in the order of time.
DROP INDEX "comments_thread_id_index";--> statement-breakpoint
DROP INDEX "comments_openings";--> statement-breakpoint
CREATE INDEX "comments_replies" ON "comments" USING btree ("thread_id") WHERE not "comments"."is_opening";--> statement-breakpoint
CREATE INDEX "comments_openings" ON "comments" USING btree ("topic_id","state","received_at","id") WHERE "comments"."is_opening";