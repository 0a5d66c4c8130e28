import { keyed } from '../core/keyed.ts';

/**
 * The name under which a form of a region carries a photo that waits for its report. An id alone, whoever read it
 * wherever, lets nobody see such a photo or take it for a report of their own.
 */
export const carriedName = async (secret: string, region: string, id: string): Promise<string> =>
  `${id}.${await keyed(secret, 'photo.carried', region, id)}`;

/** The photo that goes by such a name; the name itself, which is no photo's id, when it was not made here. */
export async function photoCarriedAs(secret: string, region: string, name: string): Promise<string> {
  const id = name.slice(0, name.indexOf('.'));
  const right = await carriedName(secret, region, id);
  // Both sides are hashed once more: how long comparing takes tells nothing of the right name.
  const [one, other] = await Promise.all([right, name].map((text) => keyed(secret, 'photo.compare', text)));
  return one === other ? id : name;
}
