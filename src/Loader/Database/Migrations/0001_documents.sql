-- Runs, documents and where they came from, offices, rules: what the forms hang on.
CREATE TABLE import_run (
  run_id uuid PRIMARY KEY,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  extractor_version text NOT NULL,
  rules_version text NOT NULL,
  inputs text[] NOT NULL,
  files integer, loaded integer, unchanged integer, failed integer, skipped integer,
  forms integer, findings integer, problems integer
);

CREATE TABLE import_failure (
  run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
  ord integer NOT NULL,
  path text NOT NULL,
  kind text NOT NULL,
  message text NOT NULL,
  PRIMARY KEY (run_id, ord)
);

CREATE TABLE document (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text NOT NULL,
  pages integer NOT NULL,
  producer text,
  status text NOT NULL CHECK (status IN ('read', 'partly', 'none', 'needs_ocr', 'failed')),
  error_kind text,
  error_message text,
  extractor_version text NOT NULL,
  rules_version text NOT NULL,
  run_id uuid NOT NULL,
  loaded_at timestamptz NOT NULL,
  first_seen_at timestamptz NOT NULL,
  first_position integer NOT NULL
);
-- Serves: the list of files that failed or need OCR (query documents_not_read).
CREATE INDEX document_not_read ON document (status) WHERE status IN ('failed', 'needs_ocr');

CREATE TABLE document_source (
  sha256 text NOT NULL REFERENCES document ON DELETE CASCADE,
  source_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('path', 'url', 'manifest')),
  source text NOT NULL,
  run_id uuid NOT NULL,
  -- The id is made from the source: a path may be longer than an index entry can be.
  PRIMARY KEY (sha256, source_id)
);

CREATE TABLE office (
  office_id uuid PRIMARY KEY,
  name text NOT NULL
);

CREATE TABLE office_name (
  office_id uuid NOT NULL REFERENCES office ON DELETE CASCADE,
  name_id uuid NOT NULL,
  printed text NOT NULL,
  PRIMARY KEY (office_id, name_id)
);

CREATE TABLE rule (
  rule_id text NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('arithmetic', 'by_rule', 'suspicion', 'quality')),
  severity text NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  title_zh text NOT NULL, title_en text NOT NULL,
  formula_zh text NOT NULL, formula_en text NOT NULL,
  source_zh text NOT NULL, source_en text NOT NULL,
  PRIMARY KEY (rule_id, version)
);
