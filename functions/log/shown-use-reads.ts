import type { Row } from '../core/db.ts';
import { sealed, type Shown, type Subject } from './shown.ts';
import { everyVersion } from './shown-version-reads.ts';

const EVERY_REGION = `FROM json_each(?1) AS j
     CROSS JOIN region_version AS v ON v.region = j.value`;

/** What every version of a thing says by which source: version, when it was published, source, field, how often. */
const SAID = `json_group_array(json_array(j.version, j.published_at, j.source_key, j.part, j.said) ORDER BY j.version)`;

type Said = [version: number, published_at: string, source: string | null, part: string, said: number];

/** What a source carries of a thing, field by field, and since which version. */
interface Use {
  since: number;
  parts: Record<string, number>;
}

/** What rests and what once rested on each source: what migration 0074 keeps version by version, from all of them again. */
const usesOf = (noun: Exclude<Subject, 'source' | 'update'>): Shown => ({
  table: 'source_use',
  subject: noun,
  key: ['source_key', 'ended', 'published_at', 'version'],
  columns: ['region', 'since', 'parts'],
  standing: `JOIN source_use AS t ON t.noun = '${noun}' AND t.subject_id = j.value`,
  sealed: sealed(
    { region: 'j.region', said: SAID },
    `FROM (
       SELECT j.value, ${noun === 'region' ? 'j.value' : 'e.region'} AS region, v.version, v.published_at,
         u.atom AS source_key, count(*) AS said,
         iif(u.path IN ('$', '$.sources'), 'source', replace(substr(u.path, 3, instr(u.path, '[') - 3), '"', '')) AS part
       ${noun === 'region' ? EVERY_REGION : everyVersion(noun)}
       LEFT JOIN json_tree(v.content) AS u ON (u.key = 'source' OR u.path = '$.sources') AND u.type = 'text'
       GROUP BY j.value, v.version, u.atom, part
     ) AS j
     GROUP BY j.value`,
  ),
  derive: { by: ['region', 'said'], rows: keptOf },
});

/** The rows of a thing: what ends with each version, and what the newest one says. */
function keptOf({ subject, region, said }: Row): Row[] {
  const versions = Map.groupBy(JSON.parse(said as string) as Said[], ([version]) => version);
  let now = new Map<string, Use>();
  const over: Row[] = [];
  let last = {};
  for (const [version, lines] of versions) {
    last = { subject, region, version, published_at: lines[0]![1] };
    const next = usesIn(version, lines, now);
    for (const [source_key, { since, parts }] of now) {
      const gone = less(parts, next.get(source_key)?.parts ?? {});
      if (gone) over.push({ ...last, source_key, ended: 1, since, parts: JSON.stringify(gone) });
    }
    now = next;
  }
  const standing = [...now].map(([source_key, { since, parts }]): Row => {
    return { ...last, source_key, ended: 0, since, parts: JSON.stringify(parts) };
  });
  return [...over, ...standing];
}

function usesIn(version: number, lines: Said[], before: Map<string, Use>): Map<string, Use> {
  const found = new Map<string, Use>();
  for (const [, , source, part, said] of lines) {
    if (source === null) continue;
    const use = found.get(source) ?? { since: before.get(source)?.since ?? version, parts: {} };
    found.set(source, { ...use, parts: { ...use.parts, [part]: said } });
  }
  return found;
}

/** By how much each field says less; null: none does. */
function less(before: Record<string, number>, after: Record<string, number>): Record<string, number> | null {
  const gone = Object.entries(before).flatMap(([part, said]) =>
    said > (after[part] ?? 0) ? [[part, said - (after[part] ?? 0)] as const] : [],
  );
  return gone.length > 0 ? Object.fromEntries(gone) : null;
}

/** Those of every noun whose sources are kept so; an update keeps its own in its own rows. */
export const shownUses: Shown[] = (
  [
    'organisation',
    'programme',
    'schedule',
    'budget',
    'transaction',
    'method',
    'indicator',
    'commitment',
    'assessment',
    'region',
  ] as const
).map(usesOf);
