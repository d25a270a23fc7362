-- Persons and telephone numbers that forms print are for the loader's role alone; everybody else gets them masked, through views only.
CREATE FUNCTION sees_persons() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'selfeval_loader' AND pg_has_role(current_user, oid, 'MEMBER'))
$$;
COMMENT ON FUNCTION sees_persons() IS '当前用户可否看到个人姓名与电话 / whether the current user sees names of persons and telephone numbers';

-- A mobile number keeps its first three and last two digits, a landline its area code; an amount (followed by 元, 万 or a decimal) is none.
CREATE FUNCTION masked_phones(printed text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN printed IS NULL OR printed !~ '[0-9]{7}' OR sees_persons() THEN printed ELSE
    regexp_replace(regexp_replace(printed,
      '(^|[^0-9.])(1[3-9][0-9])[0-9]{6}([0-9]{2})(?![0-9.元万亿])', '\1\2******\3', 'g'),
      '(^|[^0-9.])(0[1-9][0-9]{1,2}[-－—) ]?)[0-9]{7,8}(?![0-9.元万亿])', '\1\2*******', 'g') END
$$;
COMMENT ON FUNCTION masked_phones(text) IS '隐去电话号码 / telephone numbers masked';

CREATE FUNCTION masked(heading text, printed text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN printed IS NULL OR sees_persons() THEN printed
    WHEN heading ~ '负责人|联系人|填报人|填表人|经办人|审核人|责任人|联系方式|电话|手机' THEN CASE WHEN printed = '' THEN '' ELSE left(printed, 1) || '**' END
    ELSE regexp_replace(masked_phones(printed),
      '((?:负责人|联系人|填报人|填表人|经办人|审核人|责任人)[^:：,，。;；]{0,6}[:：]\s*[^\s:：])[^\s:：,，。;；0-9电联]{1,3}', '\1**', 'g') END
$$;
COMMENT ON FUNCTION masked(text, text) IS '隐去个人姓名与电话 / persons and telephone numbers masked';

CREATE VIEW v_extra AS
SELECT x.evaluation_id, x.ord, x.owner, x.heading, masked(x.heading, x.printed) AS printed,
       x.page, x.box_left, x.box_top, x.box_right, x.box_bottom
FROM extra x;
COMMENT ON VIEW v_extra IS '表中其他内容，个人姓名与电话已隐去 / what a form prints beside its fields, persons and telephone numbers masked';
