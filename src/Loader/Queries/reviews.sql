-- zh: 审核人写下了哪些意见？
-- en: What did reviewers write down?
-- param mark text: accepted、waived、misread、corrected、reopened
SELECT r.reviewed_at, r.reviewer, r.mark, r.rule_id, r.subject_row, r.field, r.printed, r.corrected_value, r.reason, d.file_name, r.form
FROM review r
LEFT JOIN document d ON d.sha256 = r.sha256
WHERE @mark::text IS NULL OR r.mark = @mark
ORDER BY r.reviewed_at DESC, r.review_id
LIMIT 1000
