SELECT count(*) = 2 FROM pg_roles WHERE rolname IN ('selfeval_loader', 'selfeval_auditor')
