-- zh: 导入了哪些文件，各读到哪一步？
-- en: Which files were imported, and how far could they be read?
-- param status text: read、partly、none、needs_ocr、failed
-- param name text: 文件名的一部分 / part of the file's name
-- param limit integer: 最多几行，默认1000 / rows at most, 1000 unless given
SELECT file_name, status, pages, forms, problems, error_message, sources, source, sha256
FROM v_document
WHERE (@status::text IS NULL OR status = @status) AND (@name::text IS NULL OR strpos(file_name, @name) > 0)
ORDER BY loaded_at DESC, sha256
LIMIT coalesce(@limit::integer, 1000)
