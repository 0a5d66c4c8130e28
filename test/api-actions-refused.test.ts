import { beforeAll, describe, expect, it } from 'vitest';
import { act, furnishActing, said, standing, type Acting } from './edge/acting.ts';
import { machine } from './edge/machines.ts';

let dinas: Acting['dinas'];
let coordinator: Acting['coordinator'];
let made: Acting['made'];
let verified: Acting['verified'];
beforeAll(async () => void ({ dinas, coordinator, made, verified } = await furnishActing()));

describe('an action', () => {
  it.each<[object, string[]]>([
    [{}, ['$.action']],
    [{ action: 'kenari' }, ['$.action']],
    [{ action: 'verify', publicity: 'kenari' }, ['$.publicity']],
    [{ action: 'verify', publicity: 'whole', description: 'Kenari.' }, ['$.description']],
    [{ action: 'close', description: 'Kenari selesai.' }, ['$.outcome']],
    [{ action: 'close', outcome: 'whole' }, ['$.description']],
    [{ action: 'disclaim', description: 'Kenari.' }, ['$.elsewhere']],
    [{ action: 'merge', description: 'Kenari.' }, ['$.duplicate_of']],
    [{ action: 'forward', agency: 'kenari' }, ['$.agency']],
    [{ action: 'close', outcome: 'whole', description: 'Hubungi Kenari di 0812 3456 7890.' }, ['$.sure']],
    [{ action: 'reply', description: 'k'.repeat(4001) }, ['$.description']],
    [{ action: 'reply', description: 7, sure: 'ya' }, ['$.description', '$.sure']],
  ])('%o is told what is wrong at %s', async (body, fields) => {
    const id = 'publicity' in body ? await made() : await verified();
    const { status, body: answer, text } = await act(dinas, id, body);
    expect([status, answer.errors.map(({ field }: { field: string }) => field)]).toEqual([400, fields]);
    expect(text.toLowerCase()).not.toContain('kenari');
  });

  it('says in words of its own how a machine is sure', async () => {
    const body = { action: 'close', outcome: 'whole', description: 'Hubungi Kenari di 0812 3456 7890.' };
    const { body: answer } = await act(dinas, await verified(), body);
    expect(answer.errors[0].message).toContain('Kirim "sure": true');
  });

  it('needs a name, and a version that is one', async () => {
    const id = await verified();
    const body = { action: 'reply', ...said() };
    for (const [name, value] of [
      ['Idempotency-Key', ' '],
      ['Idempotency-Key', 'k'.repeat(201)],
      ['If-Match', 'W/"2"'],
      ['If-Match', 'kenari'],
    ] as const) {
      const { status, body: answer } = await act(dinas, id, body, { [name]: value });
      expect([status, answer.errors[0].field]).toEqual([400, name]);
    }
  });

  it('finds nothing of another agency or region, nothing secret, and nothing that is none', async () => {
    const id = await verified();
    const secret = await made({ 'attribute[rahasia]': 'ya' });
    const lain = await machine('triage', { organisation: 'lain' });
    const none = await act(dinas, '7K3M9QXT2B', { action: 'reply', ...said() });
    expect(none.status).toBe(404);
    for (const [who, number] of [
      [lain, id],
      [dinas, secret],
      [coordinator, secret],
    ] as const) {
      const { status, text } = await act(who, number, { action: 'reply', ...said() });
      expect([status, text]).toEqual([404, none.text]);
      expect((await standing(who, number)).text).toBe(none.text);
    }
  });
});
