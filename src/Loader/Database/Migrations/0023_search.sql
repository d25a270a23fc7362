-- Search in Chinese: words are not separated, so names are cut into pairs of neighbouring characters, and a GIN index finds those that hold all pairs.
CREATE FUNCTION folded(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT lower(regexp_replace(normalize(t, NFKC), '\s', '', 'g'))
$$;
COMMENT ON FUNCTION folded(text) IS '统一全半角、大小写，去空白 / one width, one case, no blanks';

CREATE FUNCTION bigrams(t text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(DISTINCT substr(f.t, i, 2)), '{}')
  FROM (SELECT folded(t) AS t) AS f, generate_series(1, greatest(length(f.t) - 1, 0)) AS i
$$;
COMMENT ON FUNCTION bigrams(text) IS '相邻两字的全部组合 / all pairs of neighbouring characters';

-- Serves: search of the desk over project and office names (two characters and up).
CREATE INDEX evaluation_search ON evaluation USING gin (bigrams(
  coalesce(project_name, '') || ' ' || coalesce(implementing_unit, '') || ' ' || coalesce(supervising_department, '')));
-- Serves: search of the desk over names of indicators.
CREATE INDEX indicator_search ON indicator USING gin (bigrams(level3));
