INSERT INTO import_group (name, started_at) VALUES (@name, @started) ON CONFLICT (name) DO NOTHING
