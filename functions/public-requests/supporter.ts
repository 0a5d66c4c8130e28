import { allowanceOf } from '../core/attempts.ts';
import { readAll, type Db } from '../core/db.ts';
import { keyed } from '../core/keyed.ts';
import { mergedInto } from './support-reads.ts';

/** How many one network may add to one report on one day. Thousands share the network of a carrier. */
const A_DAY = 30;

/** Who says "saya juga": a random token in their own browser, and the network, of which only a counter is kept. */
export interface Supporter {
  token: string;
  network: string;
  secret: string;
}

/** What is stored of a supporter: from report to report nobody can tell that it is the same one. */
export const supporterMac = ({ secret, token }: Supporter, id: string) =>
  keyed(secret, 'service_request.supporter', id, token);

/** All marks under which a supporter may stand at a report: its own first, then those of reports that were merged into it. */
export async function supporterMarks(
  db: Db,
  supporter: Supporter,
  id: string,
): Promise<[string, ...string[]]> {
  const [merged = []] = await readAll(db, [mergedInto(db, id)]);
  const [own = '', ...others] = await Promise.all(
    [id, ...merged.map((row) => row.id as string)].map((one) => supporterMac(supporter, one)),
  );
  return [own, ...others];
}

/** The day's allowance of a supporter's network for one report. */
export const supportAllowance = ({ secret, network }: Supporter, id: string, now: Date) =>
  allowanceOf(secret, `service_request.support ${id}`, network, A_DAY, now);

/** The day's allowance of a supporter's network for saying "belum selesai" of one report. */
export const objectionAllowance = ({ secret, network }: Supporter, id: string, now: Date) =>
  allowanceOf(secret, `service_request.object_as_supporter ${id}`, network, A_DAY, now);
