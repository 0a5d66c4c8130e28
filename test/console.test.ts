import { beforeAll, describe, expect, it } from 'vitest';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { ctxOf, officer } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

beforeAll(() => furnish());

describe('a verb', () => {
  it('asks for the role, and its event says in which role it was done', async () => {
    const organisation = { ...sample.organisation, key: 'baru', name: 'Dinas Baru' };
    const editor = ctxOf(await officer('editor'));
    await expect(registerOrganisation(editor, { region: REGION, organisation })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    const publisher = await officer('publisher');
    await registerOrganisation(ctxOf(publisher), { region: REGION, organisation });
    const [event] = await rows('SELECT actor_kind, actor_id, data FROM event ORDER BY id DESC LIMIT 1');
    expect(event).toMatchObject({ actor_kind: 'officer', actor_id: publisher.id });
    expect(JSON.parse(event?.data as string)).toMatchObject({
      by: { role: 'publisher', organisation: null },
    });
  });
});
