import { beforeAll, describe, expect, it } from 'vitest';
import { furnishDesk } from './edge/desk.ts';
import { machine, type Machine } from './edge/machines.ts';
import { rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { count, says, send, wholeWith } from './edge/posting.ts';

let relay: Machine;
let dinas: Machine;
let whole: ReturnType<typeof wholeWith>;
beforeAll(async () => {
  await furnishDesk();
  relay = await machine('relay');
  dinas = await machine('triage', { organisation: 'dinas' });
  whole = wholeWith(relay);
});

const asked = (value: string) => whole({ 'attribute[rahasia]': value, 'attribute[anonim]': value });
const kept = async (id: string) =>
  (await rows('SELECT is_secret, is_anonymous FROM service_request WHERE id = ?', id))[0];
const told = ({ body }: { body: { description: string }[] }) => body.map(({ description }) => description);

describe('that a report is secret, and its reporter unnamed', () => {
  it.each(['ya', 'YES', 'y', 'On', '1', 'true'])('is meant by "%s"', async (value) => {
    const { status, body } = await send(asked(value));
    expect(status).toBe(200);
    expect(await kept(body[0].service_request_id)).toEqual({ is_secret: 1, is_anonymous: 1 });
    expect(body[0].service_notice).toContain('Laporan rahasia tidak tampil');
  });

  it.each(['tidak', 'No', 'n', 'OFF', '0', 'false', '', ' '])('is not meant by "%s"', async (value) => {
    const { body } = await send(asked(value));
    expect(await kept(body[0].service_request_id)).toEqual({ is_secret: 0, is_anonymous: 0 });
    expect(body[0].service_notice).not.toContain('rahasia');
  });

  it.each(['iya', 't', 'yep', 'secret', 'benar', 'Ya.', 'maybe'])(
    'is never guessed from "%s"',
    async (value) => {
      const before = await count();
      const sent = await send(asked(value));
      expect([sent.status, told(sent)]).toEqual([
        400,
        ['anonim', 'rahasia'].map(
          (code) => `attribute[${code}]: Jawab ya atau tidak. Yang dikenal: ya, tidak`,
        ),
      ]);
      expect(await count()).toBe(before);
    },
  );

  it('at no other door either', async () => {
    for (const field of ['is_secret', 'is_anonymous'] as const)
      await expect(submitted({ texts: { [field]: 'iya' } })).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ field, message: 'Jawab ya atau tidak' }],
      });
  });

  it('and that its private key is wanted is not guessed either', async () => {
    const sent = await send(whole({ extensions: 'ya' }));
    expect([sent.status, told(sent)]).toEqual([400, ['extensions: true atau false']]);
  });
});

describe('an attribute of an update that has a closed set of values', () => {
  it.each([
    ['grade', 'Substantive', 'initial, substantive'],
    ['grade', 'substantif', 'initial, substantive'],
    ['outcome', 'partly', 'whole, part'],
    ['publicity', 'semua', 'whole, facts, none'],
    ['sure', 'iya', 'ya, tidak'],
  ])('%s=%s is refused with what it may be', async (name, value, allowed) => {
    const { body } = await send(whole());
    const id = body[0].service_request_id as string;
    await says(dinas, id, 'FOR_TRIAGE', { 'attribute[publicity]': 'whole' });
    for (const [who, status] of [
      [dinas, 'IN_PROGRESS'],
      [dinas, 'FIXED'],
      [relay, 'FIXED'],
    ] as const) {
      const sent = await says(who, id, status, { [`attribute[${name}]`]: value });
      expect([sent.status, told(sent)]).toEqual([
        400,
        [`attribute[${name}]: Nilai ini tidak dikenal. Yang dikenal: ${allowed}.`],
      ]);
    }
    expect(await rows('SELECT state FROM service_request WHERE id = ?', id)).toEqual([{ state: 'verified' }]);
  });
});

describe('a relay key', () => {
  it('that speaks as an agency is told of its scope, and what it may say', async () => {
    const { body } = await send(whole());
    const sent = await says(relay, body[0].service_request_id, 'IN_PROGRESS');
    expect([sent.status, told(sent)]).toEqual([
      400,
      [
        'status: Status ini di luar cakupan kunci relay, yang menyampaikan kata pelapor saja. Yang boleh dikirim kunci ini: REOPEN, FIXED, CLOSED, OPEN, unchanged.',
      ],
    ]);
  });
});
