-- Results are contents now, published like all else. What stands here becomes their first drafts: somebody looks at each
-- before it is public again. Where nobody has an account yet there is nothing to keep.
WITH who AS (SELECT id FROM users ORDER BY created_at, id LIMIT 1),
     whose AS (SELECT id FROM work_groups ORDER BY (slug = 'supervision') DESC, position, slug LIMIT 1),
     begun AS (
       INSERT INTO evidence (id, kind, slug, work_group_id, created_by_id)
       SELECT 'rslt' || r.fiscal_year, 'results', r.fiscal_year::text, whose.id, who.id
         FROM assessment_results r, who, whose
       RETURNING id, slug, created_by_id),
     written AS (
       INSERT INTO revisions (id, evidence_id, number, title, title_search, title_en, english, fields, created_by_id)
       SELECT gen_random_uuid(), b.id, 1, 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ' || b.slug,
              'ผลการประเมิน ita ปีงบประมาณ พ.ศ. ' || b.slug, 'ITA result, fiscal year ' || b.slug, 'draft',
              jsonb_build_object('score', r.score, 'level', r.level, 'rank', r.rank, 'rankOf', r.rank_of,
                'source', jsonb_build_object('th', r.source_th, 'en', r.source_en)),
              b.created_by_id
         FROM begun b JOIN assessment_results r ON r.fiscal_year::text = b.slug
       RETURNING id, created_by_id)
INSERT INTO revision_authors (revision_id, user_id) SELECT id, created_by_id FROM written;

DROP TABLE assessment_results;
