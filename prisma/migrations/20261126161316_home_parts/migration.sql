-- AlterTable
ALTER TABLE "office_looks" ADD COLUMN     "home_parts" TEXT[] DEFAULT ARRAY['disclosure', 'doors', 'news', 'evidence', 'scores', 'promises', 'ask']::TEXT[];

-- What the code believes of the front page: parts that are known, each once -----------------------------------------------

ALTER TABLE office_looks ADD CONSTRAINT office_looks_home_parts CHECK (
  home_parts IS NOT NULL
  AND home_parts <@ ARRAY['disclosure', 'doors', 'news', 'evidence', 'scores', 'promises', 'ask', 'services', 'calendar']
  AND cardinality(array_positions(home_parts, 'disclosure')) <= 1
  AND cardinality(array_positions(home_parts, 'doors')) <= 1
  AND cardinality(array_positions(home_parts, 'news')) <= 1
  AND cardinality(array_positions(home_parts, 'evidence')) <= 1
  AND cardinality(array_positions(home_parts, 'scores')) <= 1
  AND cardinality(array_positions(home_parts, 'promises')) <= 1
  AND cardinality(array_positions(home_parts, 'ask')) <= 1
  AND cardinality(array_positions(home_parts, 'services')) <= 1
  AND cardinality(array_positions(home_parts, 'calendar')) <= 1
);
