INSERT INTO import_run (run_id, started_at, extractor_version, rules_version, inputs)
VALUES (@run, @started, @extractor, @rules, @inputs)
ON CONFLICT (run_id) DO NOTHING
