-- zh: 导入了哪些文件，各读到哪一步？
-- en: Which files were imported, and how far could they be read?
-- param status text: read、partly、none、needs_ocr、failed
SELECT file_name, status, pages, forms, problems, error_message, sources, source, sha256
FROM v_document
WHERE @status::text IS NULL OR status = @status
ORDER BY source, sha256
