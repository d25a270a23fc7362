SELECT to_regclass('schemaversions') IS NOT NULL
