-- A row of name_words of the kind 'alike' is the birth date of a child and its folded names in one order: who may be the same is
-- found by it (O13). Before this step the program has written those of all children (internal/store/fill.go).
-- What changes there changes what is found around everybody who looks alike: the names are the same, and so is the birth date,
-- or day and month are exchanged, or it is a year apart.

CREATE FUNCTION note_alike_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO %1$I.finding_changes (source_id) SELECT DISTINCT w.subject_id FROM changed c CROSS JOIN LATERAL unnest(ARRAY[
      c.collapsed, substr(c.collapsed, 1, 5) || substr(c.collapsed, 9, 2) || ''-'' || substr(c.collapsed, 6, 2) || substr(c.collapsed, 11),
      CAST(CAST(substr(c.collapsed, 1, 4) AS integer) - 1 AS text) || substr(c.collapsed, 5), CAST(CAST(substr(c.collapsed, 1, 4) AS integer) + 1 AS text) || substr(c.collapsed, 5)
    ]) AS alike JOIN %1$I.name_words w ON w.kind = ''alike'' AND w.collapsed = alike WHERE c.kind = ''alike''', TG_TABLE_SCHEMA);
  RETURN NULL;
END $$;

CREATE TRIGGER name_words_finding_added AFTER INSERT ON name_words REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_alike_change();

CREATE TRIGGER name_words_finding_was AFTER UPDATE ON name_words REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_alike_change();

CREATE TRIGGER name_words_finding_became AFTER UPDATE ON name_words REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_alike_change();

CREATE TRIGGER name_words_finding_gone AFTER DELETE ON name_words REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_alike_change();
