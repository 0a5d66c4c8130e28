import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { grantRole } from '../functions/accounts/change-roles.ts';
import { renewInvite } from '../functions/accounts/invite-person.ts';
import { suspendPerson } from '../functions/accounts/suspend-person.ts';
import { also, ctxOf, officer, sendAs, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const OTHER = 'kota-lain';

let admin: Signed;
beforeAll(async () => {
  await furnish();
  await furnish(OTHER, '00.01', { name: 'Kota Lain' });
  admin = await officer('region_admin');
});

/** Gives somebody so many roles here, each for an organisation, whose ids come before those of all other roles. */
const crowd = (who: Signed, roles: number) =>
  env.DB.batch(
    Array.from({ length: roles }, (_, n) =>
      env.DB.prepare(
        "INSERT INTO role_grant (id, person_id, role, region, organisation, granted_at) VALUES (?, ?, 'editor', ?, ?, '2026-01-01')",
      ).bind(`!${who.id}${n}`, who.id, REGION, `dinas-${n}`),
    ),
  );

const held = async (who: Signed) =>
  Number((await rows('SELECT count(*) AS n FROM role_grant WHERE person_id = ?', who.id))[0]?.n);

describe('an administrator of a region', () => {
  it.each([
    ['region_admin', OTHER],
    ['platform_admin', null],
  ] as const)('has no hand on a %s with however many roles here', async (role, region) => {
    const who = await officer('editor');
    await crowd(who, 45);
    await also(who, role, region);
    await env.DB.prepare("UPDATE role_grant SET id = 'z' || id WHERE person_id = ? AND role = ?")
      .bind(who.id, role)
      .run();
    const whom = { person: who.id, region: REGION };
    await expect(renewInvite(ctxOf(admin), whom)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(suspendPerson(ctxOf(admin), whom)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await rows('SELECT id FROM invite WHERE person_id = ?', who.id)).toEqual([]);
  });

  it('gives nobody more than forty roles, also not two at once', async () => {
    const who = await officer('editor');
    await crowd(who, 38);
    const give = (role: 'publisher' | 'auditor') =>
      grantRole(ctxOf(admin), { person: who.id, grant: { role, region: REGION, organisation: null } });
    const answers = await Promise.allSettled([give('publisher'), give('auditor')]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await held(who)).toBe(40);
    const page = `/petugas/${REGION}/orang/${who.id}/peran/`;
    const refused = await sendAs(admin, page, { role: 'region_admin' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('sudah punya empat puluh peran');
    expect(await held(who)).toBe(40);
  });
});
