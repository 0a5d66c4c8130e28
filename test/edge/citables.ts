import { expect } from 'vitest';
import { recordCommitment } from '../../functions/commitments/record-commitment.ts';
import { importFile } from '../../functions/imports/import-file.ts';
import { readYaml } from '../../functions/imports/read-yaml.ts';
import { recordSource } from '../../functions/sources/record-source.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { ImportFile } from '../../src/imports/schema.ts';
import * as cited from './cited.ts';
import { limited } from './load.ts';
import { ctxAt, rows } from './portal.ts';
import { FILE } from './promises.ts';
import { furnish, REGION, sample } from './sample.ts';

export const PROGRAMME = `/${REGION}/program/lampu/`;
export const REGISTER = `/${REGION}/janji/`;
// 17.30 in London is the next day in the region.
const PUBLISHED = '2026-11-22T17:30:00.250Z';
/** The second in which the newest of it was published, as addresses call it. */
export const SECOND = '2026-11-22T17:30:00Z';

export const press = {
  ...sample.source,
  key: 'harian',
  byline: 'Dani Elang Sakti',
  editor: 'Wahyu N.',
  published_at: '2023-10-02T13:01',
  url: 'https://harian.example/a?b=1&c=2',
  archived_url: 'https://arsip.example/1',
};
const silent = { ...sample.source, key: 'bisu', title: null, class: 'resident_observation' as const };
const law = { ...press, key: 'perda', class: 'official_document' as const, byline: null, editor: null };

/** One thing of every kind that can be cited; gives the id of the update, and those of the sources by key. */
export async function citables(): Promise<{ update: string; sources: Record<string, string> }> {
  await furnish();
  await importFile(ctxAt(PUBLISHED, limited), readYaml(FILE, ImportFile));
  for (const source of [press, silent, law]) await recordSource(ctxAt(PUBLISHED), { region: REGION, source });
  const commitment = { ...sample.commitment, programme: 'lampu', holder: 'Ibu Uji' };
  await recordCommitment(ctxAt(PUBLISHED), { region: REGION, commitment });
  const update = await publishUpdate(ctxAt(PUBLISHED), { region: REGION, update: sample.update });
  const known = await rows('SELECT id, key FROM source');
  return { update, sources: Object.fromEntries(known.map(({ id, key }) => [key, id])) as never };
}

/** All three files of a panel say one thing: that. */
export async function agreed(panel: string): Promise<cited.Cited> {
  const files = await cited.filesOf(panel);
  const said = cited.fromCsl(files.json);
  expect(cited.fromRis(files.ris)).toEqual(said);
  expect(cited.fromBib(files.bib)).toEqual(said);
  return said;
}
