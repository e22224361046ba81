-- Days that do not count in a round, how people without internet are reached, and the interests of its writers.
CREATE TABLE "days_off" (
	"from_on" date PRIMARY KEY NOT NULL,
	"to_on" date NOT NULL,
	"name" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "offline" jsonb;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "interests" jsonb;--> statement-breakpoint
-- Written by hand. Feasts at which the country rests; the lunar ones as the calendar has them, to be put right as rows
-- once the yearly sub-decree on holidays is out, and weeks of an election campaign to be added.
INSERT INTO days_off (from_on, to_on, name) VALUES
  ('2026-04-14', '2026-04-16', '{"km":"ពិធីបុណ្យចូលឆ្នាំថ្មី ប្រពៃណីជាតិ","en":"Khmer New Year"}'),
  ('2026-10-10', '2026-10-12', '{"km":"ពិធីបុណ្យភ្ជុំបិណ្ឌ","en":"Pchum Ben"}'),
  ('2026-11-23', '2026-11-25', '{"km":"ព្រះរាជពិធីបុណ្យអុំទូក","en":"Water Festival"}'),
  ('2027-04-14', '2027-04-16', '{"km":"ពិធីបុណ្យចូលឆ្នាំថ្មី ប្រពៃណីជាតិ","en":"Khmer New Year"}'),
  ('2027-09-29', '2027-10-01', '{"km":"ពិធីបុណ្យភ្ជុំបិណ្ឌ","en":"Pchum Ben"}'),
  ('2027-11-13', '2027-11-15', '{"km":"ព្រះរាជពិធីបុណ្យអុំទូក","en":"Water Festival"}');
