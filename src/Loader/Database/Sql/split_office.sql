DELETE FROM office_merge WHERE office_id = @office
