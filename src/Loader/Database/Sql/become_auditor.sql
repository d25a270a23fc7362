SET ROLE selfeval_auditor
