-- 附件2 各地区政府网站运行和抽查情况, over any number of unpacked bundles: bundles/<any>/records/*.jsonl
-- Set the quarter in `wanted`. Rows that several bundles hold count once.
WITH wanted AS (
  SELECT DISTINCT id, registerId
  FROM read_json('bundles/*/records/tasks-*.jsonl', format = 'newline_delimited', union_by_name = true)
  WHERE period.label = '2026年第一季度'
),
sites AS (
  SELECT DISTINCT ON (id) id, registerId, province, bucket, state
  FROM read_json('bundles/*/records/registerSites-*.jsonl', format = 'newline_delimited', union_by_name = true)
  WHERE registerId IN (SELECT registerId FROM wanted) AND bucket <> 'central-department'
),
-- The verdict in force: the last version that nobody opened again.
verdicts AS (
  SELECT inspectionId, arg_max(verdict, (version, closedAt, id)) AS verdict
  FROM (
    SELECT id, any_value(inspectionId) AS inspectionId, any_value(version) AS version,
           any_value(closedAt) AS closedAt, any_value(verdict.verdict) AS verdict
    FROM read_json('bundles/*/records/verdicts-*.jsonl', format = 'newline_delimited',
                   columns = {id: 'VARCHAR', inspectionId: 'VARCHAR', version: 'INTEGER', closedAt: 'VARCHAR',
                              verdict: 'STRUCT(verdict VARCHAR)', reopened: 'STRUCT("at" VARCHAR)'})
    GROUP BY id
    HAVING NOT bool_or(reopened IS NOT NULL))
  GROUP BY inspectionId
),
-- Drawn, not excluded by anybody, and closed as 合格 or 不合格.
checked AS (
  SELECT siteId, bool_or(verdict = 'unqualified') AS failed
  FROM (
    SELECT id, any_value(siteId) AS siteId, any_value(taskId) AS taskId,
           bool_or(exclusion IS NOT NULL) AS excluded
    FROM read_json('bundles/*/records/inspections-*.jsonl', format = 'newline_delimited',
                   columns = {id: 'VARCHAR', siteId: 'VARCHAR', taskId: 'VARCHAR', exclusion: 'STRUCT("at" VARCHAR)'})
    GROUP BY id)
  JOIN verdicts ON inspectionId = id
  WHERE NOT excluded AND taskId IN (SELECT id FROM wanted) AND verdict IN ('qualified', 'unqualified')
  GROUP BY siteId
)
SELECT coalesce(province, '合计') AS "省（自治区、直辖市）",
       count(*) FILTER (running) AS "运行网站总数",
       count(*) FILTER (running AND bucket = 'province-portal') AS "省级门户",
       count(*) FILTER (running AND bucket = 'province-department') AS "省级部门",
       count(*) FILTER (running AND bucket = 'city-portal') AS "市级门户",
       count(*) FILTER (running AND bucket = 'city-department') AS "市级部门",
       count(*) FILTER (running AND bucket = 'county-portal') AS "县级门户",
       count(*) FILTER (running AND bucket = 'below-county') AS "县级以下",
       count(siteId) AS "抽查网站数",
       count(*) FILTER (failed) AS "抽查存在突出问题的网站数"
FROM (SELECT *, state NOT IN ('closing', 'closed') AS running FROM sites LEFT JOIN checked ON siteId = sites.id)
GROUP BY ROLLUP (province)
ORDER BY grouping(province), province;
