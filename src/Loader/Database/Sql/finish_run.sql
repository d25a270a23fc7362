UPDATE import_run SET finished_at = @finished, files = @files, loaded = @loaded, unchanged = @unchanged, failed = @failed,
       skipped = @skipped, forms = @forms, findings = @findings, problems = @problems
WHERE run_id = @run
