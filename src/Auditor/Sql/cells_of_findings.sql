SELECT finding_ord, ord, role, printed, page, box_left, box_top, box_right, box_bottom
FROM finding_cell WHERE evaluation_id = @id ORDER BY finding_ord, ord
