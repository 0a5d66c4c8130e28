import { keyed } from '../core/keyed.ts';

/** Who says "saya juga": a random token in their own browser, and the network, of which only a counter is kept. */
export interface Supporter {
  token: string;
  network: string;
  secret: string;
}

/** What is stored of a supporter: from report to report nobody can tell that it is the same one. */
export const supporterMac = ({ secret, token }: Supporter, id: string) =>
  keyed(secret, 'service_request.supporter', id, token);
