-- The loader writes what is read, the auditor reads everything and writes reviews only. Run after every migration, so that new tables are covered.
GRANT USAGE ON SCHEMA public TO selfeval_loader, selfeval_auditor;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO selfeval_loader;
REVOKE INSERT, UPDATE, DELETE ON review FROM selfeval_loader;
REVOKE INSERT, UPDATE, DELETE ON schemaversions FROM selfeval_loader;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO selfeval_auditor;
GRANT INSERT ON review TO selfeval_auditor;
-- A review is never changed: a newer one takes its place, and the history stays.
REVOKE UPDATE ON review FROM selfeval_auditor;
-- Persons and telephone numbers: the auditor reads them masked, through v_extra and v_problem.
REVOKE SELECT ON extra, problem FROM selfeval_auditor;
REVOKE INSERT, UPDATE, DELETE ON office_merge FROM selfeval_loader;
GRANT EXECUTE ON FUNCTION refresh_summaries() TO selfeval_loader
