-- Generated forms straight into the tables (never through the reader): :forms of them, in five years, a fiftieth as many offices, ten regions,
-- ten indicators and eight findings each, 45 rule outcomes. Run by tests/benchmarks/desk/run against a database of its own.
\set ON_ERROR_STOP on
CREATE FUNCTION made_id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT md5(kind || n)::uuid $$;
CREATE FUNCTION made_sha(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT md5('a' || n) || md5('b' || n) $$;
BEGIN;
INSERT INTO import_run (run_id, started_at, finished_at, extractor_version, rules_version, inputs)
  VALUES (made_id('run', 0), now(), now(), '0', '0', '{generated}');
INSERT INTO office SELECT made_id('office', n), '生成市第' || n || '号' || (ARRAY['教育局', '民政局', '交通运输局', '公园管理中心', '科学技术局'])[1 + n % 5]
  FROM generate_series(0, :forms / 50) n;
INSERT INTO office_name SELECT office_id, office_id, name FROM office;
INSERT INTO document (sha256, file_name, pages, status, extractor_version, rules_version, run_id, loaded_at, first_seen_at, first_position)
  SELECT made_sha(n), 'generated-' || n || '.pdf', 1, CASE WHEN n % 500 = 0 THEN 'failed' ELSE 'read' END, '0', '0', made_id('run', 0), now() - n * interval '1 second', now(), n
  FROM generate_series(1, :forms) n;
INSERT INTO document_source (sha256, source_id, kind, source, run_id, region)
  SELECT made_sha(n), made_id('source', n), 'manifest', '/generated/' || n || '.pdf', made_id('run', 0), '第' || (n % (:forms / 50) % 10) || '区' FROM generate_series(1, :forms) n;
INSERT INTO evaluation (evaluation_id, sha256, form, implementing_office, office_id, project_key, pages, profile, profile_reason_zh, profile_reason_en,
    glyphs_in_form, glyphs_accounted, title, fiscal_year, fiscal_year_printed, project_name, implementing_unit, goal_planned, goal_actual,
    total_weight, total_weight_printed, total_score, total_score_printed, total_score_page, total_score_left, total_score_top, total_score_right, total_score_bottom)
  SELECT made_id('form', n), made_sha(n), 0, o.office_id, o.office_id, p.name, '{1}', 'national', '生成', 'generated', 1500, 1500, '项目支出绩效自评表',
    2019 + n % 5, (2019 + n % 5)::text, p.name, o.name, repeat('完成年度任务', 20), repeat('任务已经完成', 20),
    100, '100', s.total, s.total::text, 1, 400, 700, 440, 712
  FROM generate_series(1, :forms) n
  CROSS JOIN LATERAL (SELECT office_id, name FROM office WHERE office_id = made_id('office', n % (:forms / 50))) o
  CROSS JOIN LATERAL (SELECT (ARRAY['绿化养护', '设备购置', '教师培训', '社区养老', '道路维修', '科普宣传', '排水改造', '信息系统'])[1 + n / 5 % 8] || '项目（' || n / 40 % 300 || '期）' AS name) p
  CROSS JOIN LATERAL (SELECT CASE WHEN n % 3 = 0 THEN 100 ELSE 70 + n % 3000 / 100.0 END AS total) s;
INSERT INTO funding_line (evaluation_id, ord, source, label, full_year_budget, full_year_budget_yuan, executed, executed_yuan, weight, execution_rate, execution_rate_unit, score)
  SELECT made_id('form', n), 0, 'total', '年度资金总额', b.budget, b.budget * 10000, b.budget * b.rate / 100, b.budget * b.rate * 100, 10, b.rate, '%', round(b.rate / 10, 2)
  FROM generate_series(1, :forms) n CROSS JOIN LATERAL (SELECT 10 + n % 4000 AS budget, 60 + n % 4001 / 100.0 AS rate) b;
INSERT INTO indicator (evaluation_id, ord, placeholder, level1, level2, level3, target_printed, target_kind, target_operator, target_operator_inferred, target_number,
    target_unit, actual_printed, actual_kind, actual_number, actual_unit, weight, score, score_page, score_left, score_top, score_right, score_bottom, reason)
  SELECT made_id('form', n), i, false, '产出指标', '数量指标', (ARRAY['培训人次', '宣传材料', '群众满意度', '验收合格率', '完成时间', '管护面积', '覆盖率', '购置数量', '服务次数', '公众知晓率'])[1 + i] || n % 97,
    '≥100次', 'number', '≥', false, 100, '次', (80 + n % 60)::text, 'number', 80 + n % 60, '次', 9, 9, 1, 400, 300 + 20 * i, 440, 312 + 20 * i,
    CASE WHEN (n + i) % 25 = 0 THEN '受天气影响，部分活动延期，编号' || n % 2000 ELSE '' END
  FROM generate_series(1, :forms) n, generate_series(0, 9) i;
INSERT INTO finding (evaluation_id, ord, rule_id, rule_version, outcome, severity, subject_row, subject_name, stated, recomputed, message_zh, message_en, page, box_left, box_top, box_right, box_bottom)
  SELECT made_id('form', n), f, r.rule_id, r.version, 'failed', r.severity, 'indicators[' || f || ']', '培训人次', '9', '8.5', '得分应为8.5，表中为9', 'score should be 8.5, the form prints 9', 1, 400, 300, 440, 312
  FROM generate_series(1, :forms) n, generate_series(0, 7) f
  JOIN LATERAL (SELECT rule_id, version, severity FROM (SELECT *, row_number() OVER (ORDER BY rule_id) - 1 AS place FROM rule) x WHERE x.place = (n * 7 + f * 11) % (SELECT count(*) FROM rule)) r ON true;
INSERT INTO finding_cell SELECT evaluation_id, ord, 0, 'stated', '9', 1, 400, 300, 440, 312 FROM finding WHERE evaluation_id IN (SELECT made_id('form', n) FROM generate_series(1, :forms) n);
INSERT INTO rule_outcome SELECT made_id('form', n), r.rule_id, r.version, 3, 2, 0, 1, 2, '{"no cost indicator": 1, "target is text": 1}' FROM generate_series(1, :forms) n, rule r;
INSERT INTO problem (sha256, ord, evaluation_id, kind, printed, page, box_left, box_top, box_right, box_bottom)
  SELECT made_sha(n), 0, made_id('form', n), 'unknown_heading', '备注栏' || n % 300, 1, 10, 10, 60, 22 FROM generate_series(1, :forms, 4) n;
INSERT INTO review (sha256, form, rule_id, subject_row, mark, reason, reviewer)
  SELECT e.sha256, 0, f.rule_id, f.subject_row, (ARRAY['accepted', 'waived', 'misread'])[1 + abs(hashtext(e.sha256)) % 3], '生成', '生成' FROM finding f JOIN evaluation e USING (evaluation_id) WHERE f.ord = 0 AND e.profile_reason_en = 'generated' LIMIT 2000;
COMMIT;
ANALYZE;
\timing on
SELECT refresh_summaries();
ANALYZE;
