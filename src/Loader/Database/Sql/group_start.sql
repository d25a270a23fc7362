SELECT started_at FROM import_group WHERE name = @name
