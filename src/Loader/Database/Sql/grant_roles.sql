-- The loader writes what is read, the auditor reads everything and writes reviews only. Run after every migration, so that new tables are covered.
GRANT USAGE ON SCHEMA public TO selfeval_loader, selfeval_auditor;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO selfeval_loader;
REVOKE INSERT, UPDATE, DELETE ON review FROM selfeval_loader;
REVOKE INSERT, UPDATE, DELETE ON schemaversions FROM selfeval_loader;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO selfeval_auditor;
GRANT INSERT, UPDATE ON review TO selfeval_auditor;
