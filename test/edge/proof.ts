import { env } from 'cloudflare:workers';
import { addEvidence } from '../../functions/evidence/add-evidence.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { UpdateContent } from '../../src/updates/schema.ts';
import { ask, ctxAt, rows } from './portal.ts';
import { REGION, sample } from './sample.ts';

/** Takes a file into a region's evidence and gives its address. */
export const add = (bytes: Uint8Array<ArrayBuffer>, region = REGION, now?: string) =>
  addEvidence(ctxAt(now), env.EVIDENCE, { region, title: 'Berkas', alt: 'Lampu menyala', bytes });
/** A file as an author names it among the proofs of an update. */
export const proof = (file: string, over: object = {}) => ({
  kind: 'illustration',
  title: 'Foto lampu',
  file,
  ...over,
});
/** An update of the sample region with these proofs. */
export const news = (key: string, ...evidence: object[]) =>
  UpdateContent.parse({ ...sample.update, key, claims: [], evidence });
/** Publishes it and gives its id. */
export const publish = (key: string, ...evidence: object[]) =>
  publishUpdate(ctxAt(), { region: REGION, update: news(key, ...evidence) });
/** How the public address of a file answers. */
export const status = async (hash: string) => (await ask(`/bukti/${hash}/`)).status;
/** Whether the bytes of a file are still there. */
export const stored = async (hash: string) =>
  (await env.EVIDENCE.list()).objects.some(({ key }) => key.endsWith(hash));
/** What a published version holds. */
export const contentOf = async (id: string, version: number) => {
  const [row] = await rows(
    'SELECT content FROM update_version WHERE update_id = ? AND version = ?',
    id,
    version,
  );
  return JSON.parse(row?.content as string);
};
