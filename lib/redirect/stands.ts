/**
 * SQL: how the target of `redirects r` stands. `works`: a page of ours that the public may see; `waiting`: evidence that is
 * there and was never public; `broken`: nothing is there any more.
 */
export const targetState = `
  CASE WHEN r.kind <> 'page' THEN r.kind::text
       WHEN r.target ~ '^(/en)?/evidence/[0-9a-z]{8}(/|$)' THEN
         CASE WHEN EXISTS (SELECT 1 FROM publications p WHERE p.evidence_id = substring(r.target FROM '/evidence/([0-9a-z]{8})')
                AND (r.target !~ '/revisions/' OR p.revision_number::text = substring(r.target FROM '/revisions/([0-9]+)$')))
                THEN 'works'
              WHEN EXISTS (SELECT 1 FROM evidence e WHERE e.id = substring(r.target FROM '/evidence/([0-9a-z]{8})')) THEN 'waiting'
              ELSE 'broken' END
       WHEN r.target ~ '^(/en)?/files/' THEN
         CASE WHEN EXISTS (SELECT 1 FROM publication_files f WHERE f.id = substring(r.target FROM '/files/([0-9a-z]{8})'))
                THEN 'works' ELSE 'broken' END
       WHEN r.target ~ '^(/en)?/ita/2[0-9]{3}' THEN
         CASE WHEN EXISTS (SELECT 1 FROM frameworks w LEFT JOIN items i ON i.framework_id = w.id
                WHERE w.fiscal_year::text = substring(r.target FROM '/ita/([0-9]{4})')
                  AND (r.target !~ '/ita/[0-9]{4}/' OR lower(i.code) = lower(substring(r.target FROM '/ita/[0-9]{4}/([A-Za-z0-9]+)'))))
                THEN 'works' ELSE 'broken' END
       ELSE 'works' END`
