SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'selfeval_auditor' AND pg_has_role(current_user, oid, 'MEMBER'))
