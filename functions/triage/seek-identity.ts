import { barOf, type Bar, type Opening } from '../../src/triage/identity.ts';
import type { OwnContact } from '../../src/own-requests/page.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal, type Say } from '../core/refusal.ts';
import { held, opened } from '../service-requests/opened.ts';
import { identityOf, toIdentity, toOpening, type Sought } from './identity-reads.ts';

/** A report whose reporter somebody who may do so wants to reach, as it stands. */
export interface Seeking {
  request: Sought;
  bar: Bar | null;
  openings: Opening[];
  /** How to reach them, still sealed. */
  sealed: Row[];
}

/** Reads it for somebody whose role reaches this report; whether they may see who it is says `bar`. */
export async function mustSeek(ctx: Ctx, id: string, sealing: string): Promise<Seeking> {
  const found = toIdentity(await readAll(ctx.db, identityOf(ctx.db, id)));
  if (!found) throw new Refusal('not_found', (w) => w.deskRequestUnknown);
  const { request } = found;
  mustMay(ctx, 'service_request.open_identity', { region: request.region, organisation: request.agency });
  const bar = barOf(request, ctx.actor.grants ?? []);
  const [contact, reasons] = [partOf(found.sealed, true), partOf(found.sealed, false)];
  const texts = await opened(sealing, id, reasons);
  return { request, bar, openings: found.openings.map((row) => toOpening(row, texts)), sealed: contact };
}

const partOf = (sealed: Row[], isContact: boolean) =>
  sealed.filter(({ field }) => (field === 'contact') === isContact);

/** The same, when it is certain that the contact can be shown. */
export async function mustReach(
  ctx: Ctx,
  id: string,
  sealing: string,
): Promise<Seeking & { contact: OwnContact }> {
  const seeking = await mustSeek(ctx, id, sealing);
  if (seeking.bar) throw new Refusal('conflict', barred[seeking.bar]);
  const contact = held<OwnContact>(await opened(sealing, id, seeking.sealed), 'contact');
  if (!contact) throw new Refusal('conflict', (w) => w.identityShut);
  return { ...seeking, contact };
}

/** The asking that is meant, of this report. */
export function openingIn({ openings }: Seeking, id: string): Opening {
  const opening = openings.find((one) => one.id === id);
  if (!opening) throw new Refusal('not_found', (w) => w.identityAskingUnknown);
  return opening;
}

const barred: Record<Bar, Say> = {
  agency: (w) => w.identityAnonymous,
  officials: (w) => w.identityAnonymous,
  no_contact: (w) => w.identityAbsent,
  contact_erased: (w) => w.identityAbsent,
};
