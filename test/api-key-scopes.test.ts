import { beforeAll, describe, expect, it } from 'vitest';
import { actions, may, roles, scopeNames, scopes, type Action } from '../src/accounts/roles.ts';
import type { Ctx } from '../functions/core/ctx.ts';
import { addNote } from '../functions/triage/add-note.ts';
import { askIdentity } from '../functions/triage/ask-identity.ts';
import { actInBulk } from '../functions/triage/bulk-act.ts';
import { openSecret } from '../functions/triage/open-secret.ts';
import { rejectRequest } from '../functions/triage/reject-request.ts';
import { replyToReporter } from '../functions/triage/reply-to-reporter.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { makeKey } from '../functions/api-keys/make-key.ts';
import { revokeKey } from '../functions/api-keys/revoke-key.ts';
import { OTHER } from './edge/matrix.ts';
import { ctxOfKey, machine, type Machine } from './edge/machines.ts';
import { ctxAt } from './edge/portal.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { REGION, sample } from './edge/sample.ts';
import { furnishVerbs, isRefused, verbs } from './edge/verbs.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';

let report: string;
let secret: string;

beforeAll(async () => {
  await furnishVerbs();
  await takesReports();
  const organisation = { ...sample.organisation, key: 'lain', name: 'Dinas Lain' };
  await registerOrganisation(ctxAt(), { region: REGION, organisation });
  report = (await submitted()).id;
  secret = (await submitted({ texts: { is_secret: 'ya' } })).id;
});

describe.each(scopeNames)('a key with the scope %s', (scope) => {
  let who: Machine;
  beforeAll(async () => void (who = await machine(scope)));

  it.each(verbs)('%s asks for %s, here and elsewhere', async (_, action, run) => {
    for (const region of [REGION, OTHER]) {
      const allowed = may(who.grants, action, { region });
      expect([region, await isRefused(() => run(ctxOfKey(who), region))]).toEqual([region, !allowed]);
    }
  });

  it('of one agency reaches neither another one nor the whole', async () => {
    const { grants } = await machine(scope, { organisation: 'dinas' });
    for (const action of scopes[scope]) {
      expect(may(grants, action, { region: REGION, organisation: 'dinas' })).toBe(true);
      expect(may(grants, action, { region: REGION, organisation: 'lain' })).toBe(false);
      expect(may(grants, action, { region: REGION, organisation: null })).toBe(false);
      expect(may(grants, action, { region: OTHER, organisation: 'dinas' })).toBe(false);
    }
  });

  it('opens no identity, erases nothing, corrects nothing, and keeps away from people and settings', () => {
    const closed =
      /identity|erase|correct|person|setting|api_key|calendar|history|template|route|draft|export/;
    expect(scopes[scope].filter((action) => closed.test(action))).toEqual([]);
    expect(actions.filter((action) => closed.test(action)).length).toBeGreaterThan(12);
  });
});

const any = {} as never;
/** Verbs that a report can meet, which a key of its agency may, and one of another may not. */
const onReport: [name: string, action: Action, run: (ctx: Ctx) => Promise<unknown>][] = [
  [
    'verifyServiceRequest',
    'service_request.verify',
    (ctx) => verifyServiceRequest(ctx, { id: report, publicity: 'none' } as never),
  ],
  [
    'replyToReporter',
    'service_request.reply',
    (ctx) => replyToReporter(ctx, { id: report, text: '', token: '' } as never),
  ],
  [
    'rejectRequest',
    'service_request.close',
    (ctx) => rejectRequest(ctx, { id: report, seen: 99, reason: '' } as never),
  ],
];

describe('on a report', () => {
  const holders = [
    ['triage', null, true],
    ['triage', 'dinas', true],
    ['triage', 'lain', false],
    ['relay', null, false],
    ['publish', null, false],
  ] as const;
  it.each(holders)('a key %s of %s: %s', async (scope, organisation, allowed) => {
    const who = await machine(scope, { organisation });
    for (const [name, , run] of onReport)
      expect([name, await isRefused(() => run(ctxOfKey(who)))]).toEqual([name, !allowed]);
    const stranger = await machine(scope, { region: OTHER, organisation: null });
    for (const [name, , run] of onReport)
      expect([name, await isRefused(() => run(ctxOfKey(stranger)))]).toEqual([name, true]);
  });

  it('what is kept under a person’s name is closed to every key', async () => {
    const ctx = ctxOfKey(await machine('triage'));
    const said = { id: report, text: 'Catatan.', token: 't', sealing: '' };
    const bulk = { bulk: '0000000000', region: REGION, deed: { name: 'periksa' }, ticks: [] };
    for (const run of [
      () => addNote(ctx, said),
      () => openSecret(ctx, { id: secret }),
      () => askIdentity(ctx, { id: report, reason: 'ingin tahu saja', token: 't', sealing: '' } as never),
      () => actInBulk(ctx, bulk as never),
      () => makeKey(ctx, { region: REGION, typed: any, token: 't', secret: 's' }),
      () => revokeKey(ctx, { region: REGION, id: '0000000000' }),
    ])
      expect(await isRefused(run)).toBe(true);
  });
});

describe('the table', () => {
  it('lets those who run a region and nobody else make keys', () => {
    const makers = Object.entries(roles).filter(([, may_]) =>
      (may_ as readonly string[]).includes('api_key.change'),
    );
    expect(makers.map(([role]) => role)).toEqual(['platform_admin', 'region_admin']);
  });
});
