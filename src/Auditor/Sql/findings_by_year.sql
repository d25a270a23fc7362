m.fiscal_year DESC NULLS LAST, m.office, m.project_name, m.evaluation_id, f.ord
