SELECT fiscal_year AS year, sum(forms)::bigint AS forms FROM form_count WHERE fiscal_year IS NOT NULL GROUP BY fiscal_year ORDER BY fiscal_year DESC
