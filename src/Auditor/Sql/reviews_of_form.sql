SELECT rule_id, subject_row, mark, field, printed, corrected_value, reason, reviewer, reviewed_at, recheck::text AS recheck
FROM review WHERE sha256 = @sha256 AND form = @form
ORDER BY reviewed_at DESC, review_id DESC
