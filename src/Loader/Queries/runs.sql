-- zh: 导入过哪几次，各有什么结果？
-- en: Which imports were there, and how did they end?
SELECT started_at, finished_at, files, loaded, unchanged, failed, skipped, forms, findings, problems, extractor_version, rules_version, inputs
FROM import_run
ORDER BY started_at DESC
