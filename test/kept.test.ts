import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { pay, setAside } from './edge/money.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const page = async () => (await ask(`/${REGION}/program/lampu/`)).text();

beforeAll(() => furnish());

describe('how a programme names others', () => {
  it('follows a source that turns out to be an advertorial', async () => {
    expect(await page()).not.toContain('advertorial');
    await recordCommitment(ctxAt(), { region: REGION, commitment: sample.commitment });
    const source = { ...sample.source, class: 'advertorial' as const, reason: 'ternyata dipasang' };
    await recordSource(ctxAt(), { region: REGION, source });
    expect(await page()).toContain('advertorial');
    expect(await (await ask(`/${REGION}/janji/jembatan/`)).text()).toContain('advertorial');
  });

  it('follows who takes part, and the name they have now', async () => {
    const organisations = [{ organisation: 'dinas', role: 'implementing' as const }];
    await amendProgramme(ctxAt(), {
      region: REGION,
      programme: { ...sample.programme, organisations, reason: 'disebut sumber' },
    });
    expect(await page()).toContain('Dinas Uji');
    const organisation = {
      ...sample.organisation,
      name: 'Dinas Penerangan',
      aliases: ['Diskom'],
      reason: 'berganti nama',
    };
    await registerOrganisation(ctxAt(), { region: REGION, organisation });
    const drawn = await page();
    expect(drawn).toContain('Dinas Penerangan');
    expect(drawn).toContain('juga disebut Diskom');
    expect(drawn).not.toContain('Dinas Uji');
  });
});

describe('a sum of money', () => {
  it('that would no longer be exact is refused in words, and nothing of it stays', async () => {
    const most = { fiscal_year: 2030, type: 'commitment' as const, amount: 100_000_000_000_000 };
    await env.DB.batch([
      env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90)
         INSERT INTO "transaction" (id, region, key, version, programme_id, type, day, fiscal_year, amount, content)
         SELECT printf('Z%09d', i), ?1, 'z' || i, 1, (SELECT id FROM programme WHERE key = 'lampu'), 'commitment', '2026-01-05',
           2030, 100000000000000, '{}' FROM n`,
      ).bind(REGION),
    ]);
    await expect(pay({ key: 'kelewatan', ...most })).rejects.toMatchObject({ code: 'invalid' });
    expect(await rows(`SELECT 1 FROM "transaction" WHERE key = 'kelewatan'`)).toEqual([]);
  });

  it('of budgets is refused in the same way', async () => {
    await env.DB.batch([
      env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90)
         INSERT INTO budget (id, region, key, version, programme_id, kind, fiscal_year, amount, said_on, content)
         SELECT printf('Z%09d', i), ?1, 'z' || i, 1, (SELECT id FROM programme WHERE key = 'lampu'), 'original', 2031,
           100000000000000, '2026-01-05', '{"funds":"APBD","source":"koran"}' FROM n`,
      ).bind(REGION),
    ]);
    const most = { key: 'kelewatan', fiscal_year: 2031, amount: 100_000_000_000_000, status: null };
    await expect(setAside(most)).rejects.toMatchObject({ code: 'invalid' });
    expect(await rows(`SELECT 1 FROM budget WHERE key = 'kelewatan'`)).toEqual([]);
  });
});
