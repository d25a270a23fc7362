SELECT sha256, file_name, status, error_kind, error_message, loaded_at
FROM document
WHERE status IN ('failed', 'needs_ocr')
ORDER BY loaded_at DESC, sha256
LIMIT 200
