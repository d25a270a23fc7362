SELECT run_id::text AS run, started_at, extractor_version, rules_version FROM import_run WHERE finished_at IS NOT NULL ORDER BY started_at DESC LIMIT 1
