array_position(ARRAY['error', 'warning', 'info'], f.severity), f.rule_id, f.evaluation_id, f.ord
