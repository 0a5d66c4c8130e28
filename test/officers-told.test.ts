import { beforeAll, describe, expect, it } from 'vitest';
import { done } from './edge/clockwork.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { askAs, ctxOf, type Signed } from './edge/officers.ts';
import { submitted } from './edge/requests.ts';
import { checkedBy } from './edge/triage-verbs.ts';

let boss: Signed;
let dinas: Signed;

beforeAll(async () => {
  ({ boss, dinas } = await furnishDesk());
});

const page = async (who: Signed, path: string) => (await askAs(who, `${ROOM}${path}`)).text();

describe('an officer is told', () => {
  it('which report went to which agency, and nothing that an address makes up', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    const say = (laporan: string, ke: string) =>
      page(dinas, `?${new URLSearchParams({ jadi: 'oper', laporan, ke })}`);
    expect(await say(id, 'lain')).toContain(`Laporan ${id} sudah dioper ke Dinas Lain.`);
    for (const [laporan, ke] of [
      ['<b>', 'lain'],
      [id, 'Bohong'],
    ] as const) {
      const list = await say(laporan, ke);
      expect(list).toContain('Laporan sudah dioper.');
      expect(list).not.toMatch(/<b>|Bohong/);
    }
  });

  it('when the promises stood still, and nothing of a pause that moved no day', async () => {
    const { id } = await submitted({ now: '2026-11-23T02:00:00.000Z' });
    await done(id, '2026-11-23T03:00:00.000Z', { action: 'verify' });
    await done(id, '2026-11-23T04:00:00.000Z', { action: 'ask' });
    await done(id, '2026-11-23T05:00:00.000Z', { action: 'answer' });
    expect(await page(boss, `${id}/`)).not.toContain('Berhenti');
    await done(id, '2026-11-24T04:00:00.000Z', { action: 'ask' });
    await done(id, '2026-11-26T05:00:00.000Z', { action: 'answer' });
    const text = await page(boss, `${id}/`);
    expect(text.match(/Berhenti /g)).toHaveLength(1);
    expect(text).toContain('Berhenti 24 November 2026 sampai 26 November 2026: 2 hari kerja.');
  });
});
