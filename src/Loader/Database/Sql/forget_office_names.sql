-- Offices, and ways of writing them, that no other form prints.
DELETE FROM office_name n
WHERE n.office_id = ANY(@offices::uuid[])
  AND NOT EXISTS (SELECT FROM evaluation e WHERE e.implementing_office = n.office_id AND left(e.implementing_unit, 1000) = n.printed
                                              OR e.supervising_office = n.office_id AND left(e.supervising_department, 1000) = n.printed);
DELETE FROM office o
WHERE o.office_id = ANY(@offices::uuid[])
  AND NOT EXISTS (SELECT FROM evaluation e WHERE e.implementing_office = o.office_id OR e.supervising_office = o.office_id)
