SELECT pg_advisory_unlock(7263401)
