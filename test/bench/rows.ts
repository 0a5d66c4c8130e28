import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { StatementSync } from 'node:sqlite';
import { parse } from 'yaml';
import { statuses } from '../../src/programmes/schema.ts';
import { RegionContent } from '../../src/regions/schema.ts';
import {
  AT,
  day,
  DAYS,
  programmeId,
  PROVINCES,
  regionSlug,
  SIZE,
  sourceId,
  two,
  updateId,
} from './country.ts';
import { method } from '../edge/grown-plan.ts';
import { fillPromises, listed, progressOf } from './promise-rows.ts';

const sample = readFileSync('src/content/regions/kota-contoh.yaml', 'utf8').replace(
  /source: c\d/g,
  'source: koran',
);
const content = RegionContent.parse(parse(sample));
const dimensions = content.dimension_sets.at(-1)?.dimensions.map((d) => d.key) ?? [];

// Regions name different dimensions: seven sets, each without another one of the six, or whole.
const setOf = (r: number) =>
  dimensions
    .filter((_, i) => i !== r % 7)
    .toSorted()
    .join(',');

/** Writes one region and everything in it. */
export function fillRegion(put: Record<string, StatementSync>, r: number): void {
  const slug = regionSlug(r);
  // The largest province has 38 regions, and a two-letter beginning such as "ba" is shared by about 80 names;
  // both stand at the end of the list, where a read that walks past others pays most.
  const of = r > SIZE.regions - 38 ? 0 : 1 + (r % (PROVINCES - 1));
  const word = r > SIZE.regions - 80 ? 'uji' : 'coba';
  const name = `Kabupaten ${word} ${r}`;
  const province = { code: two(50 + of), name: `Provinsi Uji ${two(of)}` };
  const words = JSON.stringify({ ...content, code: `U${r}`, name, kind: 'kabupaten', province, demo: false });
  const counts = [SIZE.programmes, SIZE.programmes, SIZE.programmes * SIZE.updates, day(DAYS - 1)];
  put.region?.run(
    slug,
    `U${r}`,
    name,
    'kabupaten',
    province.code,
    'Asia/Jakarta',
    0,
    words,
    setOf(r),
    1,
    ...counts,
  );
  for (const known of [word, String(r)]) put.region_word?.run(known, slug);
  put.region_source?.run(slug, 'koran');
  put.source?.run(sourceId(r), slug, 'koran', 1, 'press_report', 'Koran Uji', 'Kabar uji', '2026-01-05');
  put.organisation?.run(sourceId(r), slug, 'dinas', 1, 'Dinas Uji', 'agency', '[]', sourceId(r));
  put.method?.run(sourceId(r), slug, method.key, 1, method.name, JSON.stringify(method));
  for (let p = 1; p <= SIZE.programmes; p += 1) fillProgramme(put, r, p);
  for (const row of progressOf(dimensions)) put.progress?.run(slug, ...row);
}

function fillProgramme(put: Record<string, StatementSync>, r: number, p: number): void {
  const [slug, id, key] = [regionSlug(r), programmeId(r, p), `program-${two(p)}`];
  const [dimension, status] = [
    dimensions[p % dimensions.length] ?? null,
    statuses[p % statuses.length] ?? null,
  ];
  const title = `Program uji ${p}`;
  const days = Array.from({ length: SIZE.updates }, (_, u) => dayOf(r, p, u + 1));
  const last = days.toSorted().at(-1) ?? '';
  const figure = {
    key: 'titik',
    label: 'Titik',
    value: 1,
    unit: 'titik',
    as_of: last,
    source: 'koran',
    note: null,
  };
  const rest = { description: null, quote: null, status_date: null, known_since: '2016-01-01' };
  const roles = [{ organisation: 'dinas', role: 'implementing' }];
  const figures = p % 2 ? [figure] : [];
  const whole = {
    key,
    title,
    dimension,
    status,
    ...rest,
    quick_win: p % 5 === 0,
    organisations: roles,
    figures,
    sources: ['koran'],
  };
  const flags = [p % 5 === 0 ? 1 : 0, 1];
  const cited = { id: sourceId(r), class: 'press_report', publisher: 'Koran Uji' };
  const citations = JSON.stringify({
    koran: { ...cited, title: null, event_date: null, published_at: null },
  });
  const shown = [SIZE.updates, last, AT, AT, ...listed(p), citations];
  put.programme?.run(id, slug, key, key, 1, title, dimension, status, ...flags, ...shown);
  put.programme_version?.run(id, 1, JSON.stringify(whole), AT);
  put.programme_slug?.run(slug, key, id);
  put.programme_role?.run(id, sourceId(r), 'implementing');
  put.programme_source?.run(sourceId(r), id);
  fillPromises(put, r, p);
  for (const [i, event] of days.entries()) fillUpdate(put, { r, p, u: i + 1 }, event, title);
}

// The newest day of all falls on one update of every region, as its kept `last_event_date` says.
const dayOf = (r: number, p: number, u: number) =>
  p === 1 && u === SIZE.updates ? day(DAYS - 1) : day((r * 7919 + p * 104_729 + u * 199) % (DAYS - 1));

function fillUpdate(
  put: Record<string, StatementSync>,
  at: { r: number; p: number; u: number },
  event: string,
  programme: string,
) {
  const { r, p, u } = at;
  const [slug, id, name] = [regionSlug(r), updateId(r, p, u), `${two(p)}-${two(u)}`];
  const title = `Kabar uji ${p}.${u}`;
  const contradicts = u === 2 && p <= 8 ? `k-${two(p)}-01` : null;
  const claim = {
    key: `k-${name}`,
    topic: 'Uji',
    statement: 'Pernyataan uji.',
    quote: null,
    said_by: null,
    as_of: event,
    source: 'koran',
    contradicts,
  };
  const cited = {
    id: sourceId(r),
    class: 'press_report',
    publisher: 'Koran Uji',
    title: 'Kabar uji',
    event_date: null,
    published_at: '2026-01-05',
  };
  const names = {
    region: { slug, name: `Kabupaten Uji ${r}`, time_zone: 'Asia/Jakarta' },
    programme: { slug: `program-${two(p)}`, title: programme },
    author: 'Dinas Uji',
    sources: { koran: cited },
  };
  const written = {
    key: `kabar-${name}`,
    programme: `program-${two(p)}`,
    title,
    body: 'Isi kabar uji.',
    event_date: event,
    author: 'dinas',
  };
  const words = JSON.stringify({ ...written, sources: ['koran'], evidence: [], claims: [claim], names });
  const hash = createHash('sha256').update(words).digest('hex');
  put.update?.run(id, slug, 0, `kabar-${name}`, programmeId(r, p), 1, title, event, AT, AT);
  put.update_version?.run(id, 1, 'publish', words, hash, AT);
  put.update_source?.run(sourceId(r), id, event);
  const about = programmeId(r, p);
  put.claim?.run(slug, claim.key, id, about, 0, contradicts, JSON.stringify(claim), event);
  if (contradicts) for (const one of [slug, about]) put.contradiction?.run(one, claim.key, slug);
}
