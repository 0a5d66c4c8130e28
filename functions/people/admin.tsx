import { invitedPage, peoplePage } from '../../src/accounts/people-page.tsx';
import { personPage } from '../../src/accounts/person-page.tsx';
import type { Grant } from '../../src/accounts/roles.ts';
import { role as Role } from '../../src/accounts/schema.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { grantRole, revokeRole } from '../accounts/change-roles.ts';
import { invitePerson, renewInvite, type Invited } from '../accounts/invite-person.ts';
import { readPeopleRoom, readPersonCard } from '../accounts/people-reads.ts';
import { relyingParty } from '../accounts/relying-party.ts';
import { suspendPerson, unsuspendPerson } from '../accounts/suspend-person.ts';
import { withdrawInvite } from '../accounts/withdraw-invite.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { ID } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';

const { door, at } = consoleDoor();

/** The console's door to the people of a region: who they are, what they may do, who is invited. */
export const people = door;

const PEOPLE = '/orang/';
const PERSON = `${PEOPLE}:id/`;
const BYTES = 4096;

interface Again {
  typed?: { role: string; organisation: string };
  refused?: Refusal;
}

at('GET', PEOPLE, 'person.read', (c, desk) => room(c, desk));

at(
  'POST',
  PEOPLE,
  'person.invite',
  async (c, desk) => {
    const typed = await formFields(c, ['role', 'organisation'], BYTES);
    try {
      const grant = grantFrom(typed, desk.region.slug);
      return await invited(c, desk, await insist(() => invitePerson(desk.ctx, grant)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return room(c, desk, { typed, refused: error });
    }
  },
  true,
);

at(
  'POST',
  `${PEOPLE}undangan/tarik/`,
  'person.invite',
  async (c, desk) => {
    const { undangan: invite } = await formFields(c, ['undangan'], BYTES);
    const region = desk.region.slug;
    try {
      await insist(() => withdrawInvite(desk.ctx, { invite, region }));
      return c.redirect(`/petugas/${region}${PEOPLE}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return room(c, desk, { refused: error });
    }
  },
  true,
);

at('GET', PERSON, 'person.read', (c, desk) => card(c, desk));

/** Something that is done about one person: its name in the path, who may, and the verb. */
const about = (
  name: string,
  action: 'person.invite' | 'person.grant' | 'person.suspend',
  work: (
    desk: Desk,
    whom: { person: string; region: string },
    sent: { role: string; organisation: string; peran: string },
  ) => Promise<Invited | void>,
) =>
  at(
    'POST',
    `${PERSON}${name}/`,
    action,
    async (c, desk) => {
      const sent = await formFields(c, ['role', 'organisation', 'peran'], BYTES);
      const region = desk.region.slug;
      try {
        const made = await insist(() => work(desk, { person: idOf(c), region }, sent));
        if (made) return await invited(c, desk, made);
        const { person } = await readPersonCard(c.var.db, region, idOf(c));
        return c.redirect(`/petugas/${region}/orang/${person ? `${person.id}/` : ''}`, 303);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return card(c, desk, { typed: sent, refused: error });
      }
    },
    true,
  );

about('undangan', 'person.invite', ({ ctx }, whom) => renewInvite(ctx, whom));
about('peran', 'person.grant', ({ ctx }, { person, region }, sent) =>
  grantRole(ctx, { person, grant: grantFrom(sent, region) }),
);
about('cabut', 'person.grant', ({ ctx }, whom, { peran }) => revokeRole(ctx, { ...whom, grant: peran }));
about('tangguhkan', 'person.suspend', ({ ctx }, whom) => suspendPerson(ctx, whom));
about('pulihkan', 'person.suspend', ({ ctx }, whom) => unsuspendPerson(ctx, whom));

function idOf(c: Request_): string {
  const id = c.req.param('id') ?? '';
  if (!ID.test(id)) throw new Refusal('not_found', (w) => w.personUnknown);
  return id;
}

function grantFrom(sent: { role: string; organisation: string }, region: string): Grant & { region: string } {
  const { data } = Role.safeParse(sent.role);
  if (!data)
    throw new Refusal('invalid', (w) => w.roleUnknown, [{ field: 'role', message: refusals.id.roleUnknown }]);
  return { role: data, region, organisation: sent.organisation || null };
}

const invited = (c: Request_, { region }: Desk, { token, expires_at }: Invited): Promise<Response> => {
  const link = `${relyingParty(c.env).origin}/petugas/undangan/#${token}`;
  return consolePage(c, (view) => invitedPage({ link, expires_at, region }, view));
};

async function room(c: Request_, { officer, region }: Desk, again: Again = {}): Promise<Response> {
  const after = c.req.query('setelah') ?? '';
  if (after && !ID.test(after)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  const found = await readPeopleRoom(c.var.db, region.slug, after, new Date().toISOString());
  const page = { officer, region, room: found, after, ...said(again) };
  return consolePage(c, (view) => peoplePage(page, view), statusOf(again));
}

async function card(c: Request_, { officer, region }: Desk, again: Again = {}): Promise<Response> {
  const { person, organisations } = await readPersonCard(c.var.db, region.slug, idOf(c));
  if (!person) throw again.refused ?? new Refusal('not_found', (w) => w.personUnknown);
  const page = { officer, region, person, organisations, ...said(again) };
  return consolePage(c, (view) => personPage(page, view), statusOf(again));
}

const said = ({ typed, refused }: Again) => ({
  typed,
  refused: refused && { message: refused.say(refusals.id), problems: refused.fields },
});

const statusOf = ({ refused }: Again) => (refused ? refusalStatus[refused.code] : 200);
