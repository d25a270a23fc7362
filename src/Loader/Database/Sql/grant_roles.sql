-- The loader writes what is read, the auditor reads everything and writes reviews only. Run after every migration, so that new tables are covered.
GRANT USAGE ON SCHEMA public TO selfeval_loader, selfeval_auditor;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO selfeval_loader;
REVOKE INSERT, UPDATE, DELETE ON review FROM selfeval_loader;
REVOKE INSERT, UPDATE, DELETE ON schemaversions FROM selfeval_loader;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO selfeval_auditor;
GRANT INSERT ON review TO selfeval_auditor;
-- A review is never changed: a newer one takes its place, and the history stays.
REVOKE UPDATE ON review FROM selfeval_auditor;
-- Persons and telephone numbers: the auditor reads them masked, through v_extra and v_problem, and through the masked_ views for goals and reasons.
REVOKE SELECT ON extra, problem, shared_reason, evaluation, indicator, funding_line FROM selfeval_auditor;
DO $$
DECLARE granted text;
BEGIN
  FOR granted IN
    SELECT format('GRANT SELECT (%s) ON %I TO selfeval_auditor', string_agg(quote_ident(column_name), ', '), table_name)
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name IN ('evaluation', 'indicator', 'funding_line') AND column_name NOT IN ('goal_planned', 'goal_actual', 'reason')
    GROUP BY table_name
  LOOP
    EXECUTE granted;
  END LOOP;
END $$;
REVOKE INSERT, UPDATE, DELETE ON office_merge FROM selfeval_loader;
GRANT EXECUTE ON FUNCTION refresh_summaries() TO selfeval_loader
