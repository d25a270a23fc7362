-- Goals and reasons can hold telephone numbers: whoever may not see these reads the tables' other columns, and these through views with the same columns.
DO $$
DECLARE made text;
BEGIN
  FOR made IN
    SELECT format('CREATE VIEW masked_%s AS SELECT %s FROM %I', table_name,
      string_agg(CASE WHEN column_name IN ('goal_planned', 'goal_actual', 'reason') THEN format('masked_phones(%1$I) AS %1$I', column_name) ELSE quote_ident(column_name) END, ', ' ORDER BY ordinal_position),
      table_name)
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name IN ('evaluation', 'indicator', 'funding_line')
    GROUP BY table_name
  LOOP
    EXECUTE made;
  END LOOP;
END $$;

COMMENT ON VIEW masked_evaluation IS '绩效自评表，目标中的电话已隐去 / forms, telephone numbers in their goals masked';
COMMENT ON VIEW masked_indicator IS '指标，偏差原因中的电话已隐去 / indicators, telephone numbers in their reasons masked';
COMMENT ON VIEW masked_funding_line IS '资金行，偏差原因中的电话已隐去 / funding lines, telephone numbers in their reasons masked';

CREATE VIEW masked_shared_reason AS
SELECT masked_phones(reason) AS reason, rows, forms, offices, first_year, last_year, some_offices FROM shared_reason;
COMMENT ON VIEW masked_shared_reason IS '两个以上单位一字不差的偏差原因，电话已隐去 / reasons that two offices or more print word for word, telephone numbers masked';
