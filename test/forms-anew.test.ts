import { beforeAll, describe, expect, it } from 'vitest';
import { filled, pageOf, question, step } from './edge/feedback.ts';
import { takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';
import { carriedBy, fields, send } from './edge/send-report.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

type Sent = [string, string][];
const keyIn = (sent: Sent) => new Map(sent).get('idempotency');
const forms = {
  report: { to: send, typed: async (): Promise<Sent> => fields() as Sent, text: 'description' },
  feedback: { to: step, typed: () => filled(question), text: 'body' },
};

// Back after a receipt leads to the form with its old key: what is written there then is something else.
describe.each(Object.entries(forms))('a form of a %s that was sent already', (_, { to, typed, text }) => {
  it('is told that the first words stand, and offers a form of their own for the others', async () => {
    const sent = carriedBy(await pageOf(await to('periksa', await typed())));
    await to('kirim', sent);
    const others = 'Ini tentang sesuatu yang lain.';
    const changed = sent.map(([name, value]): Sent[number] => [name, name === text ? others : value]);
    const told = await pageOf(await to('kirim', changed));
    expect(told).toContain('dengan isi yang pertama');
    const anew = carriedBy(told.slice(0, told.indexOf('class="code"')));
    expect(keyIn(anew)).not.toBe(keyIn(sent));
    const form = await pageOf(await to('ubah', anew));
    expect(form).toContain(others);
    expect(keyIn(carriedBy(form))).toBe(keyIn(anew));
    const second = await pageOf(await to('kirim', anew));
    expect(second).not.toContain('dengan isi yang pertama');
  });
});
