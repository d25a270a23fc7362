-- Serves: the desk's findings sorted by severity; the severities in the order error, warning, info.
CREATE INDEX finding_by_severity ON finding ((array_position(ARRAY['error', 'warning', 'info'], severity)), rule_id, evaluation_id, ord);
-- Serves: the question indicators_far_above_target.
CREATE INDEX indicator_far_above_target ON indicator ((actual_number / target_number))
  WHERE target_kind = 'number' AND actual_kind = 'number' AND target_operator IN ('≥', '=', '>') AND target_number > 0
    AND target_unit IS NOT DISTINCT FROM actual_unit;
-- Serves: the questions superseded and changes_between_imports.
CREATE INDEX evaluation_superseded ON evaluation (superseded_by) WHERE superseded_by IS NOT NULL;
-- Serves: findings and evaluations of a region.
CREATE INDEX document_source_region ON document_source (region, sha256) WHERE region IS NOT NULL;
-- Serves: the question documents (newest first) and the desk's imports page.
CREATE INDEX document_newest ON document (loaded_at DESC, sha256);
