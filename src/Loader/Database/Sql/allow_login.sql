-- Only in the private cluster: its socket folder, which only its owner can enter, is the barrier.
ALTER ROLE selfeval_loader LOGIN;
ALTER ROLE selfeval_auditor LOGIN;
