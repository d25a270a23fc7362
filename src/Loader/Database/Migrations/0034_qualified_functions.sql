-- A function's text is resolved by whoever calls it. Autovacuum, a restore from a backup and foreign tables call with an empty search path: they did not find
-- folded() inside bigrams(), so the tables with a search index were never analysed, and a restored database lacked these indexes. Every name is qualified now.
CREATE OR REPLACE FUNCTION bigrams(t text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(DISTINCT substr(f.t, i, 2)), '{}')
  FROM (SELECT public.folded(t) AS t) AS f, generate_series(1, greatest(length(f.t) - 1, 0)) AS i
$$;

CREATE OR REPLACE FUNCTION masked_phones(printed text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN printed IS NULL OR printed !~ '[0-9]{7}' OR public.sees_persons() THEN printed ELSE
    regexp_replace(regexp_replace(printed,
      '(^|[^0-9.])(1[3-9][0-9])[0-9]{6}([0-9]{2})(?![0-9.元万亿])', '\1\2******\3', 'g'),
      '(^|[^0-9.])(0[1-9][0-9]{1,2}[-－—) ]?)[0-9]{7,8}(?![0-9.元万亿])', '\1\2*******', 'g') END
$$;

CREATE OR REPLACE FUNCTION masked(heading text, printed text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN printed IS NULL OR public.sees_persons() THEN printed
    WHEN heading ~ '负责人|联系人|填报人|填表人|经办人|审核人|责任人|联系方式|电话|手机' THEN CASE WHEN printed = '' THEN '' ELSE left(printed, 1) || '**' END
    ELSE regexp_replace(public.masked_phones(printed),
      '((?:负责人|联系人|填报人|填表人|经办人|审核人|责任人)[^:：,，。;；]{0,6}[:：]\s*[^\s:：])[^\s:：,，。;；0-9电联]{1,3}', '\1**', 'g') END
$$;

-- The server would cut some 30,000 rows into bigrams at each analysis, every minute of an import. What it assumes without having counted them (few rows) is right for a search.
ALTER INDEX evaluation_search ALTER COLUMN 1 SET STATISTICS 0;
ALTER INDEX indicator_search ALTER COLUMN 1 SET STATISTICS 0;
