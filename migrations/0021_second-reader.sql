-- Whether a second person read the questions of a round before they were asked.
ALTER TABLE "rounds" ADD COLUMN "questions_read" boolean DEFAULT false NOT NULL;