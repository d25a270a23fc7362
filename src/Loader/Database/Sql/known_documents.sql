-- Documents that were read by these same versions: they need not be read again.
SELECT d.sha256 AS "Sha256", d.status AS "Status", d.error_kind AS "ErrorKind", d.error_message AS "ErrorMessage",
       (SELECT count(*) FROM evaluation e WHERE e.sha256 = d.sha256) AS "Forms"
FROM document d
WHERE d.sha256 = ANY(@sha256::text[]) AND d.extractor_version = @extractor AND d.rules_version = @rules
