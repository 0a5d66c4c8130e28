import type { Row } from '../core/db.ts';
import { unseal, type Sealed } from '../core/seal.ts';
import { aboutRequest } from './sealing.ts';

/** The sealed texts of a report in the open, by their field. */
export async function opened(sealing: string, id: string, sealed: Row[]): Promise<Record<string, string>> {
  const texts = await Promise.all(
    sealed.map(async (row) => {
      const field = row.field as string;
      return [field, await unseal(sealing, aboutRequest(id, field), row as unknown as Sealed)] as const;
    }),
  );
  return Object.fromEntries(texts);
}
