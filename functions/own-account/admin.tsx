import { accountPage, type AccountPage } from '../../src/accounts/account-page.tsx';
import type { Officer } from '../../src/accounts/officer.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { readAccount } from '../accounts/account-reads.ts';
import { addPasskey } from '../accounts/add-passkey.ts';
import { askForNewKey } from '../accounts/ceremony.ts';
import { changeMail } from '../accounts/change-mail.ts';
import { endOtherSessions, endSession } from '../accounts/end-session.ts';
import { removePasskey, renamePasskey } from '../accounts/keep-passkeys.ts';
import { makeRecoveryCodes } from '../accounts/make-recovery-codes.ts';
import { relyingParty } from '../accounts/relying-party.ts';
import { sessionCookie } from '../accounts/session-token.ts';
import { consoleDoor, consolePage } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import { asOfficer, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';

const { door, own } = consoleDoor();

/** The console's door to one's own account: passkeys, recovery codes, sessions. */
export const ownAccount = door;

const ACCOUNT = '/petugas/akun/';
const BYTES = 65_536;

own('GET', ACCOUNT, 'confined', (c, officer) => show(c, officer, {}));

own(
  'POST',
  `${ACCOUNT}kunci/`,
  'confined',
  async (c, officer) => {
    const { credential, label } = await formFields(c, ['credential', 'label'], BYTES);
    const { id: person, session, via } = officer;
    const input = { party: relyingParty(c.env), person, session, via, credential, label };
    return orAgain(c, officer, { typed: label }, async () => {
      const token = await insist(() => addPasskey(asOfficer(c, officer), input));
      const response = c.redirect(ACCOUNT, 303);
      if (token) response.headers.append('Set-Cookie', sessionCookie(token));
      return response;
    });
  },
  true,
);

/** A change of one's account that somebody who came in by a code must first make a passkey for. */
const change = (
  path: string,
  fields: string[],
  work: (c: Request_, officer: Officer, sent: Record<string, string>) => Promise<Response | void>,
  proof = false,
) =>
  own(
    'POST',
    ACCOUNT + path,
    'confined',
    async (c, officer) => {
      if (officer.via !== 'passkey') return c.redirect(ACCOUNT, 303);
      const sent = await formFields(c, fields, BYTES);
      const done = () => work(c, officer, sent).then((page) => page ?? c.redirect(ACCOUNT, 303));
      return orAgain(c, officer, { mail: sent.surel }, done);
    },
    proof,
  );

change('kunci/nama/', ['kunci', 'label'], async (c, officer, { kunci = '', label = '' }) =>
  insist(() => renamePasskey(asOfficer(c, officer), { person: officer.id, key: kunci, label })),
);

change(
  'kunci/hapus/',
  ['kunci'],
  async (c, officer, { kunci = '' }) =>
    insist(() =>
      removePasskey(asOfficer(c, officer), { person: officer.id, key: kunci, session: officer.session }),
    ),
  true,
);

change(
  'kode/',
  [],
  async (c, officer) => {
    const codes = await insist(() => makeRecoveryCodes(asOfficer(c, officer), officer.id));
    return show(c, officer, { codes });
  },
  true,
);

change(
  'surel/',
  ['surel'],
  async (c, officer, { surel = '' }) =>
    insist(() => changeMail(asOfficer(c, officer), { person: officer.id, mail: surel })),
  true,
);

change('sesi/', ['sesi'], async (c, officer, { sesi = '' }) => {
  const [ctx, person] = [asOfficer(c, officer), officer.id];
  await insist(() =>
    sesi
      ? endSession(ctx, { person, session: sesi, own: false })
      : endOtherSessions(ctx, { person, session: officer.session }),
  );
});

async function orAgain(
  c: Request_,
  officer: Officer,
  typed: Pick<AccountPage, 'typed' | 'mail'>,
  work: () => Promise<Response>,
) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = { message: error.say(refusals.id), problems: error.fields };
    return show(c, officer, { ...typed, refused }, refusalStatus[error.code]);
  }
}

async function show(
  c: Request_,
  officer: Officer,
  more: Pick<AccountPage, 'codes' | 'typed' | 'mail' | 'refused'>,
  status: 200 | (typeof refusalStatus)[keyof typeof refusalStatus] = 200,
): Promise<Response> {
  const { id, name } = officer;
  const account = await readAccount(c.var.db, id, new Date());
  const made = { purpose: `add:${id}`, id, name, keys: account.keys } as const;
  const options = await askForNewKey(relyingParty(c.env), made, new Date());
  return consolePage(
    c,
    (view) => accountPage({ officer, account, options, ...more }, view),
    status,
    'passkey',
  );
}
