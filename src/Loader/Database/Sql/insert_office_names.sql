INSERT INTO office_name (office_id, name_id, printed)
SELECT t.office_id, t.name_id, t.printed
FROM unnest(@office_id::uuid[], @name_id::uuid[], @printed::text[]) AS t (office_id, name_id, printed)
ORDER BY t.office_id, t.name_id
ON CONFLICT (office_id, name_id) DO NOTHING
