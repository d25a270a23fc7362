-- Forms, lines, problems, findings and sources hang on the document and go with it. Reviews speak of it and go, too.
DELETE FROM review WHERE sha256 = @sha256;
DELETE FROM document WHERE sha256 = @sha256
