-- a page's name, or the fiscal year of a content that there is one of each year
ALTER TABLE evidence DROP CONSTRAINT evidence_slug;
ALTER TABLE evidence ADD CONSTRAINT evidence_slug CHECK (slug ~ '^([a-z][a-z0-9-]{0,59}|2[4-7][0-9]{2})$');
