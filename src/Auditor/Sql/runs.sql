SELECT run_id, started_at, finished_at, files, loaded, unchanged, failed, skipped, forms, findings, problems, extractor_version, rules_version,
       array_to_string(inputs, ', ') AS inputs, shard
FROM import_run
ORDER BY started_at DESC
LIMIT 50
