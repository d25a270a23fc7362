-- By the name that questions use, or by any way in which it is printed.
SELECT o.office_id FROM office o WHERE o.name = @name
UNION ALL
SELECT p.office_id FROM office_name p WHERE p.printed = @name
LIMIT 1
