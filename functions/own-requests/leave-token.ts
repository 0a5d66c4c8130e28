import { ID } from '../core/ids.ts';
import { keyed } from '../core/keyed.ts';

/** Where the button stands that stops a report's mail; what a mail program sends to it at one click stops it at once. */
export const LEAVE = '/ikuti/berhenti-laporan/';

const macOf = async (secret: string, id: string) =>
  (await keyed(secret, 'service_request.stop_mail', id)).slice(0, 32);

/** The token that stops the mail of a report, and opens nothing else: nothing is kept, and no address stands in it. */
export const leaveToken = async (secret: string, id: string): Promise<string> =>
  `${id}-${await macOf(secret, id)}`;

/** The report whose token it is; null: it is nobody's. */
export async function leavingBy(secret: string, token: string): Promise<string | null> {
  const [id = '', mac, ...more] = token.split('-');
  if (more.length > 0 || !ID.test(id)) return null;
  return mac === (await macOf(secret, id)) ? id : null;
}
