-- A row of name_words of the kind 'alike' is the birth date of a child and its folded names in one order: who may be the same is
-- found by it (O13). Before this step the program has written those of all children (internal/store/fill.go).
-- What changes there changes what is found around everybody who looks alike: the names are the same, and so is the birth date,
-- or day and month are exchanged, or it is a year apart.

CREATE TRIGGER name_words_finding_added AFTER INSERT ON name_words WHEN NEW.kind = 'alike'
BEGIN INSERT INTO finding_changes (source_id) SELECT subject_id FROM name_words WHERE kind = 'alike' AND collapsed IN
  (NEW.collapsed, substr(NEW.collapsed, 1, 5) || substr(NEW.collapsed, 9, 2) || '-' || substr(NEW.collapsed, 6, 2) || substr(NEW.collapsed, 11),
  CAST(CAST(substr(NEW.collapsed, 1, 4) AS integer) - 1 AS text) || substr(NEW.collapsed, 5), CAST(CAST(substr(NEW.collapsed, 1, 4) AS integer) + 1 AS text) || substr(NEW.collapsed, 5)); END;

CREATE TRIGGER name_words_finding_was AFTER UPDATE ON name_words WHEN OLD.kind = 'alike'
BEGIN INSERT INTO finding_changes (source_id) SELECT subject_id FROM name_words WHERE kind = 'alike' AND collapsed IN
  (OLD.collapsed, substr(OLD.collapsed, 1, 5) || substr(OLD.collapsed, 9, 2) || '-' || substr(OLD.collapsed, 6, 2) || substr(OLD.collapsed, 11),
  CAST(CAST(substr(OLD.collapsed, 1, 4) AS integer) - 1 AS text) || substr(OLD.collapsed, 5), CAST(CAST(substr(OLD.collapsed, 1, 4) AS integer) + 1 AS text) || substr(OLD.collapsed, 5)); END;

CREATE TRIGGER name_words_finding_became AFTER UPDATE ON name_words WHEN NEW.kind = 'alike'
BEGIN INSERT INTO finding_changes (source_id) SELECT subject_id FROM name_words WHERE kind = 'alike' AND collapsed IN
  (NEW.collapsed, substr(NEW.collapsed, 1, 5) || substr(NEW.collapsed, 9, 2) || '-' || substr(NEW.collapsed, 6, 2) || substr(NEW.collapsed, 11),
  CAST(CAST(substr(NEW.collapsed, 1, 4) AS integer) - 1 AS text) || substr(NEW.collapsed, 5), CAST(CAST(substr(NEW.collapsed, 1, 4) AS integer) + 1 AS text) || substr(NEW.collapsed, 5)); END;

CREATE TRIGGER name_words_finding_gone AFTER DELETE ON name_words WHEN OLD.kind = 'alike'
BEGIN INSERT INTO finding_changes (source_id) SELECT subject_id FROM name_words WHERE kind = 'alike' AND collapsed IN
  (OLD.collapsed, substr(OLD.collapsed, 1, 5) || substr(OLD.collapsed, 9, 2) || '-' || substr(OLD.collapsed, 6, 2) || substr(OLD.collapsed, 11),
  CAST(CAST(substr(OLD.collapsed, 1, 4) AS integer) - 1 AS text) || substr(OLD.collapsed, 5), CAST(CAST(substr(OLD.collapsed, 1, 4) AS integer) + 1 AS text) || substr(OLD.collapsed, 5)); END;
