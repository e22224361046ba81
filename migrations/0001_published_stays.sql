-- What was published stays: the database itself refuses to change it. And the rows that every instance begins with.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is kept as it was published; add an erratum or a new version instead', TG_TABLE_NAME;
END $$;--> statement-breakpoint
CREATE TRIGGER versions_stay BEFORE UPDATE OR DELETE ON versions FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER clause_versions_stay BEFORE UPDATE OR DELETE ON clause_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER errata_stay BEFORE UPDATE OR DELETE ON errata FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER events_stay BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER round_extensions_stay BEFORE UPDATE OR DELETE ON round_extensions FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER decisions_stay BEFORE UPDATE OR DELETE ON moderation_decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
INSERT INTO receipt_numbers (id, next, key) VALUES (1, 0, floor(random() * 9007199254740991)::bigint);--> statement-breakpoint
INSERT INTO instrument_kinds (kind, name, rank, minimum_days, notice_days) VALUES
  ('law', '{"km":"ច្បាប់","en":"Law"}', 1, 60, 7),
  ('royal-decree', '{"km":"ព្រះរាជក្រឹត្យ","en":"Royal decree"}', 2, 45, 7),
  ('sub-decree', '{"km":"អនុក្រឹត្យ","en":"Sub-decree"}', 3, 45, 7),
  ('prakas', '{"km":"ប្រកាស","en":"Prakas"}', 4, 30, 7),
  ('decision', '{"km":"សេចក្តីសម្រេច","en":"Decision"}', 5, 30, 7),
  ('circular', '{"km":"សារាចរ","en":"Circular"}', 6, NULL, NULL),
  ('deika', '{"km":"ដីកា","en":"Deika"}', 7, 30, 7),
  ('policy', '{"km":"គោលនយោបាយ","en":"Policy"}', 8, NULL, NULL),
  ('strategy', '{"km":"យុទ្ធសាស្ត្រ","en":"Strategy"}', 9, NULL, NULL);
