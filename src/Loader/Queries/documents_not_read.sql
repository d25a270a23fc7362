-- zh: 哪些文件没有读出，因为什么？
-- en: Which files could not be read, and why?
-- param limit integer: 最多几行，默认1000 / rows at most, 1000 unless given
SELECT file_name, status, error_kind, error_message, source, sha256
FROM v_document
WHERE status IN ('failed', 'needs_ocr')
ORDER BY error_kind, file_name, sha256
LIMIT coalesce(@limit::integer, 1000)
