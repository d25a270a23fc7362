SELECT fiscal_year AS year, count(*) AS forms FROM form_figures WHERE fiscal_year IS NOT NULL GROUP BY fiscal_year ORDER BY fiscal_year DESC
