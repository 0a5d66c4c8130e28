import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../functions/regions/change-settings.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { isTwoPerson } from '../functions/regions/reads.ts';
import { readSettings } from '../functions/regions/setting-reads.ts';
import { nationalChannels, type Settings } from '../src/regions/settings.ts';
import { refused } from './edge/left.ts';
import { ctxOf, officer } from './edge/officers.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const usual: Settings = {
  two_person: false,
  two_person_identity: false,
  silent_after_days: 180,
  channels: null,
};
const email = { label: 'Surel', kind: 'email', address: 'warga@uji.example', note: null } as const;

const standing = async () => (await readSettings(env.DB, REGION))!;
const change = async (settings: Partial<Settings>, ctx = ctxAt()) => {
  const { settings: now, version } = await standing();
  return changeSettings(ctx, { region: REGION, version, settings: { ...now, ...settings } });
};

beforeAll(() => furnish());

describe('settings nobody changed', () => {
  it('are the usual ones, and the contacts are called national', async () => {
    expect(await standing()).toMatchObject({ settings: usual, version: 0, changes: [] });
    expect(await isTwoPerson(env.DB, REGION)).toBe(false);
    const page = await (await ask(`/${REGION}/`)).text();
    const contact = page.slice(page.indexOf('id="kontak"'));
    expect(contact).toContain('<a href="tel:112">112</a>');
    expect(contact).toContain('<a href="https://www.lapor.go.id" rel="noopener external">');
    expect(contact).toContain('Yang tampil ialah layanan nasional');
  });

  it('stay unsaid when the national list is sent back as it was shown', async () => {
    expect(await change({ channels: nationalChannels })).toBe('unchanged');
    expect(await rows("SELECT id FROM event WHERE noun = 'setting'")).toEqual([]);
  });
});

describe('a change', () => {
  it('leaves one event with before and after, and both faces whole; the same again changes nothing', async () => {
    const admin = await officer('region_admin');
    const wish = { two_person: true, two_person_identity: true, silent_after_days: 90, channels: [email] };
    expect(await change(wish, ctxOf(admin))).toBe('amended');
    expect(await isTwoPerson(env.DB, REGION)).toBe(true);
    const events = await rows("SELECT * FROM event WHERE noun = 'setting'");
    expect(events).toMatchObject([
      { verb: 'change', region: REGION, subject_version: 1, actor_id: admin.id },
    ]);
    expect(JSON.parse(events[0]?.data as string)).toEqual({
      changed: ['two_person', 'two_person_identity', 'silent_after_days', 'channels'],
      before: { two_person: false, two_person_identity: false, silent_after_days: 180 },
      after: { two_person: true, two_person_identity: true, silent_after_days: 90 },
      by: { role: 'region_admin', organisation: null },
    });
    expect(JSON.stringify(events)).not.toContain(email.address);
    expect((await standing()).changes).toMatchObject([{ version: 1, before: usual, after: wish }]);
    expect(await changeSettings(ctxOf(admin), { region: REGION, version: 0, settings: wish })).toBe(
      'unchanged',
    );
    expect(await rows("SELECT id FROM event WHERE noun = 'setting'")).toHaveLength(1);
  });

  it('is not undone by a region file that is mirrored again', async () => {
    const content = { ...sample.region, name: 'Kota Uji Baru', reason: 'nama baru' };
    expect(await mirrorRegion(ctxAt(), { slug: REGION, content })).toBe('amended');
    expect((await standing()).settings).toMatchObject({ two_person: true, silent_after_days: 90 });
  });

  it('of four at once one wins', async () => {
    const { settings, version } = await standing();
    const ended = await Promise.allSettled(
      [100, 101, 102, 103].map((silent_after_days) =>
        changeSettings(ctxAt(), { region: REGION, version, settings: { ...settings, silent_after_days } }),
      ),
    );
    expect(ended.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    for (const end of ended)
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'conflict' });
    expect((await standing()).version).toBe(version + 1);
    expect(await rows("SELECT id FROM event WHERE noun = 'setting'")).toHaveLength(version + 1);
  });

  it.each(['publisher', 'editor', 'triager', 'auditor'] as const)('is not for a %s', async (role) => {
    const { cookie: _, ...signed } = await officer(role);
    await refused(() => change({ silent_after_days: 60 }, ctxOf(signed)), 'not_allowed');
  });

  it.each([
    ['silent_after_days', { silent_after_days: 29 }],
    ['silent_after_days', { silent_after_days: 731 }],
    ['silent_after_days', { silent_after_days: 90.5 }],
    ['channels', { channels: Array.from({ length: 9 }, () => email) }],
    ['channels.0.label', { channels: [{ ...email, label: ' ' }] }],
    ['channels.0.address', { channels: [{ ...email, address: 'a@b' }] }],
    ['channels.0.address', { channels: [{ ...email, address: 'a@b.id?bcc=c@d.id' }] }],
    ['channels.0.address', { channels: [{ ...email, kind: 'phone' as const, address: '11' }] }],
    ['channels.0.address', { channels: [{ ...email, kind: 'phone' as const, address: '112;ext=1' }] }],
    ['channels.0.address', { channels: [{ ...email, kind: 'whatsapp' as const, address: '0812' }] }],
    [
      'channels.0.address',
      { channels: [{ ...email, kind: 'web' as const, address: 'javascript:alert(1)' }] },
    ],
    [
      'channels.0.address',
      { channels: [{ ...email, kind: 'web' as const, address: 'https://a:b@c.example/' }] },
    ],
  ])('with a wrong %s is refused', async (field, wrong) => {
    await refused(() => change(wrong), 'invalid', field);
  });

  it('in no region is refused', async () => {
    await refused(
      () => changeSettings(ctxAt(), { region: 'kota-lain', version: 0, settings: usual }),
      'not_found',
    );
  });

  it.each([
    "UPDATE setting_change SET before = '{}'",
    'DELETE FROM setting_change',
    "INSERT OR REPLACE INTO setting_change SELECT region, version, '{}', after, changed_at FROM setting_change",
  ])('is kept for ever: %s', async (sql) => {
    await expect(env.DB.prepare(sql).run()).rejects.toThrow('never changed');
  });
});
