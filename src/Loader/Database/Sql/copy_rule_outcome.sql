COPY rule_outcome (
  evaluation_id, rule_id, rule_version, applied, passed, explained, failed, not_applicable, not_applicable_reasons
) FROM STDIN (FORMAT BINARY)
