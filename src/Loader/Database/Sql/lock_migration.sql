-- Two commands that start at once must not both migrate. The number stands for this program and means nothing else.
SELECT pg_advisory_lock(7263401)
