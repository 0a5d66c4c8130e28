import { beforeAll, describe, expect, it } from 'vitest';
import { may, roleNames, roles } from '../src/accounts/roles.ts';
import { OTHER } from './edge/matrix.ts';
import { ctxOf, officer } from './edge/officers.ts';
import { REGION } from './edge/sample.ts';
import { furnishVerbs, isRefused, verbs } from './edge/verbs.ts';

beforeAll(furnishVerbs);

describe.each(roleNames)('as %s', (role) => {
  it.each(verbs)('%s asks for %s, here and elsewhere', async (_, action, run) => {
    const who = await officer(role);
    for (const region of [REGION, OTHER]) {
      const allowed = may(who.grants, action, { region });
      expect([region, await isRefused(() => run(ctxOf(who), region))]).toEqual([region, !allowed]);
    }
  });
});

describe('the role table', () => {
  it('gives nobody but those who run things people, roles and settings', () => {
    for (const role of ['publisher', 'editor', 'triager', 'auditor'] as const)
      for (const action of ['person.invite', 'person.grant', 'person.suspend', 'setting.change'])
        expect(roles[role] as readonly string[]).not.toContain(action);
  });

  it('lets an editor write and not publish, and an auditor only read', () => {
    expect(roles.editor).not.toContain('content.publish');
    expect(roles.auditor.filter((action) => !/read|export/.test(action))).toEqual([]);
  });
});
