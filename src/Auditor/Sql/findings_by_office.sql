m.office, m.project_name, m.evaluation_id, f.ord
