-- An auditor's marks. Keyed by what survives a re-import (sha256, form, rule, subject), so without a foreign key to the rows that a re-import rewrites.
CREATE TABLE review (
  review_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sha256 text NOT NULL,
  form integer NOT NULL,
  rule_id text,
  subject_row text NOT NULL,
  mark text NOT NULL CHECK (mark IN ('accepted', 'waived', 'corrected')),
  field text,
  corrected_value text,
  reason text NOT NULL,
  reviewer text NOT NULL DEFAULT current_user,
  reviewed_at timestamptz NOT NULL DEFAULT now(),
  -- A mark speaks of a finding (rule) or gives another reading of one field.
  CHECK (CASE mark WHEN 'corrected' THEN field IS NOT NULL AND corrected_value IS NOT NULL ELSE rule_id IS NOT NULL END)
);
-- Serves: the newest mark of each finding (v_inconsistency).
CREATE INDEX review_of_subject ON review (sha256, form, rule_id, subject_row, reviewed_at);
