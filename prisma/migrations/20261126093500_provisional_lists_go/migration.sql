-- A provisional list that no cycle stands on goes when the start it was made for is undone, and its content with it.
CREATE OR REPLACE FUNCTION refuse_changed_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT 1 FROM frameworks f WHERE f.id = OLD.framework_id AND f.provisional_from IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM cycles c WHERE c.framework_id = f.id)
  ) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the content of a framework edition never changes: take in a new edition' USING ERRCODE = 'check_violation';
END $$;
