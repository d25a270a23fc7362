INSERT INTO import_run (run_id, started_at, extractor_version, rules_version, inputs, name, shard)
VALUES (@run, @started, @extractor, @rules, @inputs, @name, @shard)
ON CONFLICT (run_id) DO NOTHING
