-- What a manifest says of a document, beside the path it came under.
ALTER TABLE document_source ADD COLUMN url text, ADD COLUMN region text, ADD COLUMN office text, ADD COLUMN fiscal_year integer;
COMMENT ON COLUMN document_source.url IS '清单所列网址 / web address of the document, by the manifest';
COMMENT ON COLUMN document_source.region IS '清单所列地区 / region, by the manifest';
COMMENT ON COLUMN document_source.office IS '清单所列单位 / office, by the manifest';
COMMENT ON COLUMN document_source.fiscal_year IS '清单所列年度 / fiscal year, by the manifest';
COMMENT ON COLUMN document_source.kind IS 'path 路径；manifest 清单中的一行；url 网址 / kind of source: a path, a row of a manifest, an address';

CREATE VIEW v_source AS
SELECT s.sha256, d.file_name, d.status, s.kind, s.source, s.url, s.region, s.office, s.fiscal_year,
       (SELECT count(*) FROM evaluation e WHERE e.sha256 = s.sha256) AS forms
FROM document_source s
JOIN document d ON d.sha256 = s.sha256;
COMMENT ON VIEW v_source IS '每个文件从哪里来，清单怎么说 / where every document came from, and what the manifest says of it';
