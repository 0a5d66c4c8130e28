import { unknownSlots } from '../../src/public-requests/unknown.tsx';
import { typedReference } from '../../src/service-requests/private-key.ts';
import { drawn } from '../core/drawn.ts';
import type { Request_ } from '../core/http.ts';
import { Refusal } from '../core/refusal.ts';

/** The reference in an address, however it was typed. */
export function referenceIn(c: Request_): string {
  const id = typedReference(c.req.param('ref') ?? '');
  if (!id) throw new Refusal('not_found', (w) => w.requestUnknown);
  return id;
}

/** Unknown, not yet checked, secret, withdrawn, erased: for the public all of them are the same nothing. */
export async function orUnknown(c: Request_, answer: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not_found') throw error;
    return drawn(c, '/shell/request/', unknownSlots, 404);
  }
}
