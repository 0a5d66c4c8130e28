import type { OwnWords } from '../../src/own-requests/page.ts';
import type { Row } from '../core/db.ts';
import { unseal, type Sealed } from '../core/seal.ts';
import { aboutRequest } from './sealing.ts';

/** The sealed texts of a report in the open, by their field; null: no key that the portal has opens it. */
export type Opened = Record<string, string | null>;

/** Opens them, each by itself: one that stays shut keeps nobody from the rest. */
export async function opened(sealing: string, id: string, sealed: Row[]): Promise<Opened> {
  const texts = await Promise.all(
    sealed.map(async (row) => {
      const field = row.field as string;
      const text = await unseal(sealing, aboutRequest(id, field), row as unknown as Sealed).catch((error) => {
        console.error(JSON.stringify({ sealed: 'shut', request: id, field, cause: String(error) }));
        return null;
      });
      return [field, text] as const;
    }),
  );
  return Object.fromEntries(texts);
}

/** The fields that stay shut. */
export const shutIn = (texts: Opened) => Object.keys(texts).filter((field) => texts[field] === null);

/** What such a text holds; null: there is none, or it stays shut. */
export const held = <T>(texts: Opened, field: string): T | null =>
  JSON.parse(texts[field] ?? 'null') as T | null;

const UNSAID: OwnWords = { description: null, landmark: null, attributes: null, lat: null, long: null };

/** The words of a secret report; what was erased, was not given or stays shut is null. */
export const secretWords = (texts: Opened): OwnWords => ({
  ...UNSAID,
  ...held<Partial<OwnWords>>(texts, 'content'),
  ...held<Partial<OwnWords>>(texts, 'position'),
});
