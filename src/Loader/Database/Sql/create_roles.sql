-- Roles are of the whole server: another database may have made them, or be making them now.
DO $$
BEGIN
  BEGIN CREATE ROLE selfeval_loader NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
  BEGIN CREATE ROLE selfeval_auditor NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
END
$$
