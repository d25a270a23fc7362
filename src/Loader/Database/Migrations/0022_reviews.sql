-- Reviews are a history: a mark is never changed, a newer one takes its place. The newest mark of a finding is in force.
ALTER TABLE review DROP CONSTRAINT review_mark_check;
ALTER TABLE review ADD CONSTRAINT review_mark_check CHECK (mark IN ('accepted', 'waived', 'misread', 'corrected', 'reopened'));
ALTER TABLE review ADD COLUMN printed text, ADD COLUMN recheck jsonb;
COMMENT ON COLUMN review.mark IS 'accepted 认定；waived 免予追究；misread 读错；corrected 更正读数；reopened 重新打开 / the mark';
COMMENT ON COLUMN review.printed IS '更正时所见的印刷读数 / the reading that the correction stands beside';
COMMENT ON COLUMN review.recheck IS '按更正读数重新核对后改变的结论：规则、对象、结论 / outcomes that the corrected reading changes: rule, subject, outcome';
-- Serves: the marks in force of one form (evaluation page), and the newest marks (review states of the findings list).
CREATE INDEX review_newest ON review (sha256, form, rule_id, subject_row, reviewed_at DESC, review_id);

CREATE VIEW v_review AS
SELECT DISTINCT ON (r.sha256, r.form, r.rule_id, r.subject_row)
       r.sha256, r.form, r.rule_id, r.subject_row, r.mark, r.field, r.printed, r.corrected_value, r.reason, r.reviewer, r.reviewed_at, r.recheck
FROM review r
WHERE r.rule_id IS NOT NULL
ORDER BY r.sha256, r.form, r.rule_id, r.subject_row, r.reviewed_at DESC, r.review_id DESC;
COMMENT ON VIEW v_review IS '每处发现现行的审核意见 / the mark in force of every finding that has one';
