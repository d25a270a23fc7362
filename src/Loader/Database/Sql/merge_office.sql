-- Never a chain: what was merged into the one that goes now goes along, and the target is the end of its own merge.
WITH target AS (SELECT coalesce((SELECT m.into_office FROM office_merge m WHERE m.office_id = @into), @into) AS office_id),
moved AS (
  UPDATE office_merge m SET into_office = t.office_id FROM target t WHERE m.into_office = @office AND m.office_id <> t.office_id
)
INSERT INTO office_merge (office_id, into_office, reason, merged_by)
SELECT @office, t.office_id, @reason, @by FROM target t
ON CONFLICT (office_id) DO UPDATE SET
  into_office = excluded.into_office, reason = excluded.reason, merged_by = excluded.merged_by, merged_at = now()
