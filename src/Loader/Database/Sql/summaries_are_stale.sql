-- Documents that no finished run has counted: an import was cut off.
SELECT EXISTS (SELECT FROM document WHERE loaded_at > coalesce((SELECT max(finished_at) FROM import_run), '-infinity'))
