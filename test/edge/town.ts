import { env } from 'cloudflare:workers';
import type { RegionContent } from '../../src/regions/schema.ts';
import { createProgramme } from '../../functions/programmes/create-programme.ts';
import { mirrorRegion } from '../../functions/regions/mirror-region.ts';
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts';
import { followEvents } from '../../functions/search/follow-events.ts';
import { rebuildIndex } from '../../functions/search/rebuild-index.ts';
import { recordSource } from '../../functions/sources/record-source.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { strict } from './strict-db.ts';
import { ctxAt, rows } from './portal.ts';
import { sample } from './sample.ts';

const said = { as_of: '2025-03-04', said_by: null, source: 'koran', quote: null };

/** A region that is no demonstration, with a plan. */
export const town = (name: string, code: string): RegionContent => ({
  ...sample.region,
  name,
  code,
  province: { code: '35', name: 'Jawa Timur' },
  demo: false,
  plans: [
    {
      key: 'induk',
      title: `Masterplan ${name}`,
      period_start: null,
      period_end: null,
      legal_forms: [],
      reviews: [{ state: 'planned', statement: 'Masterplan akan diperdakan.', organisation: null, ...said }],
      ...said,
    },
  ],
});

/** A region of that kind with two programmes and one update, made by the verbs. Gives the update's id. */
export async function settle(region: string, code: string): Promise<string> {
  await mirrorRegion(ctxAt(), { slug: region, content: town(`Kota ${region}`, code) });
  await recordSource(ctxAt(), { region, source: sample.source });
  const dinas = { ...sample.organisation, name: 'Dinas Penerangan' };
  await registerOrganisation(ctxAt(), { region, organisation: dinas });
  const wifi = {
    ...sample.programme,
    key: 'wifi',
    title: 'WiFi gratis tiap RT/RW',
    description: 'Internet <b>gratis</b> & cepat.',
    status: 'implementation' as const,
    quick_win: true,
    organisations: [{ organisation: 'dinas', role: 'implementing' as const }],
  };
  await createProgramme(ctxAt(), { region, programme: wifi });
  await createProgramme(ctxAt(), { region, programme: sample.programme });
  return publishUpdate(ctxAt(), { region, update: sample.update });
}

/** Brings the index up to date, on databases that keep production's limits for one request. */
export const follow = () => followEvents(ctxAt(), strict(env.SEARCH));

/** Rows of the index. */
export const search = async (sql: string) => (await env.SEARCH.prepare(sql).all()).results;

/** How far the index has read, and how far there is to read. */
export const cursor = async () => (await search('SELECT event_id FROM reader'))[0]?.event_id;
export const newest = async () => (await rows('SELECT max(id) AS id FROM event'))[0]?.id;

/** Everything the index holds, after FTS5 has compared its words with those it was given. */
export async function held() {
  await search("INSERT INTO document_text (document_text, rank) VALUES ('integrity-check', 1)");
  return search('SELECT subject, kind, region, title, body, href, day, facets FROM document ORDER BY id');
}

/** Everything the index holds when it is made anew. */
export async function rebuilt() {
  await rebuildIndex(ctxAt(), strict(env.SEARCH));
  return held();
}
