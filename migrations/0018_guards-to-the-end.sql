-- What changed after the people were asked is looked at again before the council, before the text comes into force, and
-- before work resumes beyond the ministry; and the text that comes into force is one that everybody can read.
UPDATE stage_moves SET guards = guards || '["sources-complete","consulted-or-signed"]'
 WHERE (from_stage, to_stage) IN (('inter-ministry', 'council-of-ministers'), ('ministry-final', 'in-force'),
   ('inter-ministry', 'in-force'), ('council-of-ministers', 'in-force'));--> statement-breakpoint
UPDATE stage_moves SET guards = '["not-ahead","sources-complete","consulted-or-signed"]',
   roles = '["signing-official","drafting-lead","secretariat"]'
 WHERE from_stage IN ('returned', 'paused')
   AND to_stage IN ('ministry-final', 'inter-ministry', 'council-of-ministers', 'assembly', 'senate', 'constitutional-review');--> statement-breakpoint
UPDATE stage_moves SET guards = guards || '["final-version-public"]' WHERE to_stage = 'in-force';
