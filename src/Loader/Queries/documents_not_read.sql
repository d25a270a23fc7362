-- zh: 哪些文件没有读出，因为什么？
-- en: Which files could not be read, and why?
SELECT file_name, status, error_kind, error_message, source, sha256
FROM v_document
WHERE status IN ('failed', 'needs_ocr')
ORDER BY error_kind, source
