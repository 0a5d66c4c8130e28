import { inviteCodePage, openedInvitePage } from '../../src/accounts/invite-page.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { acceptInvite } from '../accounts/accept-invite.ts';
import { askForNewKey } from '../accounts/ceremony.ts';
import { openInvite } from '../accounts/open-invite.ts';
import { relyingParty } from '../accounts/relying-party.ts';
import { sessionCookie } from '../accounts/session-token.ts';
import { consoleDoor, consolePage } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import { asResident, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { mustNotFlood } from '../core/write-limit.ts';

const { door, open } = consoleDoor();

/** The console's door for those who were invited. The token of an invite travels in a body, never in an address. */
export const invites = door;

const INVITE = '/petugas/undangan/';
const BYTES = 65_536;

open('GET', INVITE, (c) => consolePage(c, (view) => inviteCodePage({ typed: '' }, view), 200, 'passkey'));

open('POST', INVITE, async (c) => {
  const { kode } = await formFields(c, ['kode'], BYTES);
  try {
    await mustNotFlood(c);
    return await opened(c, kode, '');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return again(c, kode, error);
  }
});

open('POST', `${INVITE}terima/`, async (c) => {
  const { kode, nama, credential } = await formFields(c, ['kode', 'nama', 'credential'], BYTES);
  try {
    await mustNotFlood(c);
    const party = relyingParty(c.env);
    const input = { party, token: kode, name: nama, credential, old: c.var.officer?.session ?? null };
    const token = await insist(() => acceptInvite(asResident(c), input));
    const response = c.redirect('/petugas/akun/', 303);
    response.headers.append('Set-Cookie', sessionCookie(token));
    return response;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // The invite itself may be what was refused; then only its code can be entered again.
    return opened(c, kode, nama, error).catch(() => again(c, kode, error));
  }
});

async function opened(c: Request_, token: string, typed: string, refusal?: Refusal): Promise<Response> {
  const now = new Date();
  const { hash, id, invite, person, keys } = await openInvite(asResident(c), token);
  const made = { purpose: `join:${hash}`, id, name: person?.name ?? 'Petugas', keys } as const;
  const options = await askForNewKey(relyingParty(c.env), made, now);
  const page = { token, to: invite, back: person?.name ?? null, options, typed, refused: saying(refusal) };
  const status = refusal ? refusalStatus[refusal.code] : 200;
  return consolePage(c, (view) => openedInvitePage(page, view), status, 'passkey');
}

function again(c: Request_, typed: string, error: Refusal): Promise<Response> {
  const page = { typed, refused: saying(error) };
  return consolePage(c, (view) => inviteCodePage(page, view), refusalStatus[error.code], 'passkey');
}

const saying = (refusal?: Refusal) =>
  refusal && { message: refusal.say(refusals.id), problems: refusal.fields };
