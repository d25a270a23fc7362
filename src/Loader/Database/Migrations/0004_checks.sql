-- What hangs on a form beside its rows: weights printed in labels, unknown columns, cell parts, problems, and the results of the checks.
CREATE TABLE stated_weight (
  evaluation_id uuid NOT NULL REFERENCES evaluation ON DELETE CASCADE,
  ord integer NOT NULL,
  weight_of text NOT NULL,
  label text NOT NULL,
  value numeric NOT NULL,
  value_scale smallint NOT NULL,
  page integer NOT NULL, box_left real NOT NULL, box_top real NOT NULL, box_right real NOT NULL, box_bottom real NOT NULL,
  PRIMARY KEY (evaluation_id, ord)
);

CREATE TABLE extra (
  evaluation_id uuid NOT NULL REFERENCES evaluation ON DELETE CASCADE,
  ord integer NOT NULL,
  owner text NOT NULL,
  heading text NOT NULL,
  printed text NOT NULL,
  page integer NOT NULL, box_left real NOT NULL, box_top real NOT NULL, box_right real NOT NULL, box_bottom real NOT NULL,
  PRIMARY KEY (evaluation_id, ord)
);

CREATE TABLE field_part (
  evaluation_id uuid NOT NULL REFERENCES evaluation ON DELETE CASCADE,
  ord integer NOT NULL,
  field text NOT NULL,
  page integer NOT NULL, box_left real NOT NULL, box_top real NOT NULL, box_right real NOT NULL, box_bottom real NOT NULL,
  PRIMARY KEY (evaluation_id, ord)
);

CREATE TABLE problem (
  sha256 text NOT NULL REFERENCES document ON DELETE CASCADE,
  ord integer NOT NULL,
  evaluation_id uuid REFERENCES evaluation ON DELETE CASCADE,
  kind text NOT NULL,
  printed text NOT NULL,
  page integer NOT NULL, box_left real NOT NULL, box_top real NOT NULL, box_right real NOT NULL, box_bottom real NOT NULL,
  PRIMARY KEY (sha256, ord)
);
-- Serves: the problems of one form (v_evaluation), and deleting a form.
CREATE INDEX problem_of_evaluation ON problem (evaluation_id);

CREATE TABLE rule_outcome (
  evaluation_id uuid NOT NULL REFERENCES evaluation ON DELETE CASCADE,
  rule_id text NOT NULL,
  rule_version integer NOT NULL,
  applied integer NOT NULL,
  passed integer NOT NULL,
  explained integer NOT NULL,
  failed integer NOT NULL,
  not_applicable integer NOT NULL,
  not_applicable_reasons jsonb NOT NULL,
  PRIMARY KEY (evaluation_id, rule_id)
);

CREATE TABLE finding (
  evaluation_id uuid NOT NULL REFERENCES evaluation ON DELETE CASCADE,
  ord integer NOT NULL,
  rule_id text NOT NULL,
  rule_version integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('failed', 'explained')),
  severity text NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  explained_by text,
  subject_row text NOT NULL,
  subject_name text,
  stated text,
  recomputed text,
  message_zh text,
  message_en text,
  page integer, box_left real, box_top real, box_right real, box_bottom real,
  PRIMARY KEY (evaluation_id, ord)
);
-- Serves: selfeval findings --rule and --severity (v_inconsistency).
CREATE INDEX finding_of_rule ON finding (rule_id, severity);

CREATE TABLE finding_cell (
  evaluation_id uuid NOT NULL,
  finding_ord integer NOT NULL,
  ord integer NOT NULL,
  role text NOT NULL,
  printed text NOT NULL,
  page integer NOT NULL, box_left real NOT NULL, box_top real NOT NULL, box_right real NOT NULL, box_bottom real NOT NULL,
  PRIMARY KEY (evaluation_id, finding_ord, ord),
  FOREIGN KEY (evaluation_id, finding_ord) REFERENCES finding ON DELETE CASCADE
);
