-- DO NOTHING: an office that is known already is not locked, so imports running side by side do not wait for each other.
INSERT INTO office (office_id, name)
SELECT t.office_id, t.name FROM unnest(@office_id::uuid[], @name::text[]) AS t (office_id, name)
ORDER BY t.office_id
ON CONFLICT (office_id) DO NOTHING
