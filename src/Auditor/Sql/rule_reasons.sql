SELECT reason, sum(times)::bigint AS times FROM outcome_reason WHERE rule_id = @rule GROUP BY reason ORDER BY times DESC, reason
