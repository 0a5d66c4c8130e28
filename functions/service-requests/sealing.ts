import type { ReadRequest } from '../../src/service-requests/read-request.ts';
import { seal, type Sealed } from '../core/seal.ts';

/** The name under which a text of a report is sealed: it opens nowhere else. */
export const aboutRequest = (id: string, field: string) => `service_request/${id}/${field}`;

/**
 * What of a report is never stored in the open: how to reach its reporter, and of a secret one its words and its exact
 * position, each by itself because each has a time of its own.
 */
export async function sealedOf(
  sealing: string,
  id: string,
  { contact, is_secret, reported }: Pick<ReadRequest, 'contact' | 'is_secret' | 'reported'>,
): Promise<({ field: string } & Sealed)[]> {
  const { description, landmark, attributes, lat, long } = reported;
  const texts = [
    ...(contact ? [{ field: 'contact', text: contact }] : []),
    ...(is_secret ? [{ field: 'content', text: { description, landmark, attributes } }] : []),
    ...(is_secret && lat !== null ? [{ field: 'position', text: { lat, long } }] : []),
  ];
  return Promise.all(
    texts.map(async ({ field, text }) => ({
      field,
      ...(await seal(sealing, aboutRequest(id, field), JSON.stringify(text))),
    })),
  );
}
