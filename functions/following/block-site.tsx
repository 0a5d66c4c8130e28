import { Hono } from 'hono';
import {
  addressGoneSlots,
  blockedSlots,
  blockSlots,
  unblockedSlots,
  unblockSlots,
} from '../../src/following/block.tsx';
import { readAll } from '../core/db.ts';
import { wrongMethod } from '../core/errors.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { keysOf } from '../core/keys.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { leavingBy } from '../own-requests/leave-token.ts';
import { reporterMac } from '../own-requests/reporter-address.ts';
import { stopMail } from '../own-requests/stop-mail.ts';
import { blockAddress, unblockAddress } from './block-address.ts';
import { addressBehind, blockOf } from './block-reads.ts';
import { blockPath, openedBy, own, tokenWrong } from './door.tsx';
import { LEAVING, tokenFor } from './tokens.ts';

/** The door of those who want no mail of ours at an address any more, by the link of any mail that came there. */
export const blocks = new Hono<App>();

const BLOCK = blockPath(':token');
const UNBLOCK = '/ikuti/kirim-lagi/:token/';

blocks.get(BLOCK, async (c) => {
  const found = await insist(() => addressIn(c));
  if (!found) return tokenWrong(c);
  if (found.block) return blocked(c, found.block);
  return own(c, found.address_mac ? blockSlots : addressGoneSlots);
});

blocks.post(BLOCK, async (c) => {
  mustComeFromHere(c);
  const found = await insist(() => addressIn(c));
  if (!found) return tokenWrong(c);
  const { report, address_mac, block, id } = found;
  if (report) await insist(() => stopMail(asResident(c), report));
  if (block) return blocked(c, block);
  if (!address_mac) return own(c, addressGoneSlots);
  return blocked(c, await insist(() => blockAddress(asResident(c), address_mac, id)));
});

blocks.get(UNBLOCK, async (c) => {
  const opened = await openedBy(c, ['b']);
  return opened ? own(c, unblockSlots) : tokenWrong(c);
});

blocks.post(UNBLOCK, async (c) => {
  mustComeFromHere(c);
  const opened = await openedBy(c, ['b']);
  if (!opened) return tokenWrong(c);
  await insist(() => unblockAddress(asResident(c), opened.id));
  return own(c, unblockedSlots);
});

for (const path of [BLOCK, UNBLOCK]) blocks.all(path, (c) => wrongMethod(c, 'GET, HEAD, POST'));

interface Found {
  /** Null: it is not kept any more. */
  address_mac: string | null;
  /** By which a block of it is known; null: there is none. */
  block: string | null;
  /** What a new block is to be called, so that who presses twice finds it again. */
  id?: string;
  /** The report in a mail about which the link stood. */
  report?: string;
}

/** To whom the mail went in which this link stood; null: it stood in none. */
async function addressIn(c: Request_): Promise<Found | null> {
  const opened = await openedBy(c, ['c', 'k', ...LEAVING]);
  if (opened) {
    const [[row] = []] = await readAll(c.var.db, [addressBehind(c.var.db, opened.id)]);
    return { ...(row as unknown as Pick<Found, 'address_mac' | 'block'>), id: opened.id };
  }
  const report = await leavingBy(c.env.PORTAL_SECRET, c.req.param('token') ?? '');
  if (!report) return null;
  const address_mac = await reporterMac(c.var.db, report, keysOf(c.env));
  const [[row] = []] = address_mac ? await readAll(c.var.db, [blockOf(c.var.db, address_mac)]) : [];
  return { address_mac, block: (row?.id as string | undefined) ?? null, report };
}

async function blocked(c: Request_, id: string): Promise<Response> {
  const token = await tokenFor(c.env.PORTAL_SECRET, { sign: 'b', id });
  return own(c, (view) => blockedSlots(UNBLOCK.replace(':token', token), view));
}
