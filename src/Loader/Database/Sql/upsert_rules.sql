INSERT INTO rule (rule_id, version, kind, severity, title_zh, title_en, formula_zh, formula_en, source_zh, source_en)
SELECT * FROM unnest(@id::text[], @version::integer[], @kind::text[], @severity::text[], @title_zh::text[], @title_en::text[],
                     @formula_zh::text[], @formula_en::text[], @source_zh::text[], @source_en::text[])
  AS t (rule_id, version, kind, severity, title_zh, title_en, formula_zh, formula_en, source_zh, source_en)
ORDER BY t.rule_id, t.version
ON CONFLICT (rule_id, version) DO UPDATE SET
  kind = excluded.kind, severity = excluded.severity, title_zh = excluded.title_zh, title_en = excluded.title_en,
  formula_zh = excluded.formula_zh, formula_en = excluded.formula_en, source_zh = excluded.source_zh, source_en = excluded.source_en
