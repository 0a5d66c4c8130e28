// A record without a year or a kind adds to nothing. A status that nobody said counts as not committed.
const recordsOf = (programme: string) => `record AS (
         SELECT fiscal_year, kind, status, amount, said_on, status IS 'committed' AS firm,
           iif(amount IS NULL, content ->> 'amount', NULL) AS gap,
           content ->> 'funds' AS funds,
           content ->> 'funds' IN ('not_published', 'not_applicable', 'unknown') AS unnamed,
           content ->> 'source' AS source,
           coalesce(content ->> 'approved_on', said_on) AS day
         FROM budget
         WHERE programme_id = ${programme} AND fiscal_year IS NOT NULL AND kind IS NOT NULL
       )`;

// Of one source of funds, what is committed replaces what is indicative, then the newest revision replaces older ones.
// Originals, and parts of one revision, stand side by side: they are lines of one budget.
const PARTS = `firmest AS (
         SELECT *, max(firm) OVER (PARTITION BY fiscal_year, funds, kind) AS most FROM record
       ),
       newest AS (
         SELECT *, max(day) OVER (PARTITION BY fiscal_year, funds, kind) AS last_day FROM firmest WHERE firm = most
       ),
       part AS (
         SELECT *,
           min(kind) OVER (PARTITION BY fiscal_year, funds) AS first_kind,
           max(kind) OVER (PARTITION BY fiscal_year, funds) AS last_kind,
           max(kind) OVER (PARTITION BY fiscal_year) AS year_kind
         FROM newest
         WHERE kind = 'original' OR day = last_day
       )`;

// Funds that only a revision speaks of leave a hole in the original total; funds not revised stand as they were.
const TOTALS = `staged AS (
         SELECT 'original' AS total, fiscal_year, funds, unnamed, source, said_on, status,
           iif(kind = 'original', amount, NULL) AS amount, iif(kind = 'original', gap, 'not_recorded') AS gap
         FROM part
         WHERE kind = first_kind
         UNION ALL
         SELECT 'revised', fiscal_year, funds, unnamed, source, said_on, status, amount, gap
         FROM part
         WHERE kind = last_kind AND year_kind = 'revised'
       ),
       total AS (
         SELECT total, fiscal_year, sum(amount) AS amount,
           count(amount) = count(*) AND (count(DISTINCT funds) = 1 OR NOT max(unnamed)) AS whole,
           iif(count(gap) = count(*) AND min(gap) = max(gap), min(gap), 'partial') AS gap,
           count(DISTINCT funds) FILTER (WHERE NOT unnamed) AS funds, count(*) AS records, 
           iif(count(status) = count(*) AND min(status) = max(status), min(status), NULL) AS status,
           max(said_on) AS said_on,
           json_group_array(DISTINCT source) AS sources
         FROM staged
         GROUP BY total, fiscal_year
       )`;

const spentOf = (programme: string) => `spent AS (
         SELECT fiscal_year,
           sum(amount) FILTER (WHERE type = 'commitment') AS commitment,
           sum(amount) FILTER (WHERE type = 'disbursement') AS disbursement,
           sum(amount) FILTER (WHERE type = 'expenditure') AS expenditure
         FROM "transaction"
         WHERE programme_id = ${programme}
         GROUP BY fiscal_year
       )`;

const amountAndGap = (t: string, name: string) => `iif(${t}.whole, ${t}.amount, NULL) AS ${name},
         CASE WHEN ${t}.whole IS NULL THEN 'not_recorded' WHEN NOT ${t}.whole THEN ${t}.gap END AS ${name}_gap`;

/** The rows of `money_year` of a programme, added up from the records that stand; `programme` is SQL of its id. */
export const moneyYears = (
  programme: string,
) => `WITH ${recordsOf(programme)}, ${PARTS}, ${TOTALS}, ${spentOf(programme)},
       year AS (SELECT fiscal_year FROM total UNION SELECT fiscal_year FROM spent)
       SELECT ${programme} AS programme_id, y.fiscal_year, ${amountAndGap('o', 'original')}, ${amountAndGap('r', 'revised')},
         s.commitment, s.disbursement, s.expenditure,
         coalesce(r.funds, o.funds, 0) AS funds, coalesce(r.records, o.records, 0) AS records,
         iif(r.records, r.status, o.status) AS status, coalesce(r.said_on, o.said_on) AS said_on,
         coalesce(r.sources, o.sources, '[]') AS sources
       FROM year AS y
       LEFT JOIN total AS o ON o.fiscal_year = y.fiscal_year AND o.total = 'original'
       LEFT JOIN total AS r ON r.fiscal_year = y.fiscal_year AND r.total = 'revised'
       LEFT JOIN spent AS s ON s.fiscal_year = y.fiscal_year`;
