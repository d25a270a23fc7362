INSERT INTO review (sha256, form, rule_id, subject_row, mark, field, printed, corrected_value, reason, reviewer, recheck)
VALUES (@sha256, @form, @rule, @subject, @mark, @field, @printed, @corrected, @reason, @reviewer, @recheck::jsonb)
