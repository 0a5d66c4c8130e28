import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { signReceipt } from '../functions/receipts/sign.ts';
import { publicKeys } from '../functions/signing/sign-note.ts';
import { words } from '../src/receipts/words.ts';
import { toBase64Url } from '../src/ui/base64.ts';
import { ask, ORIGIN } from './edge/portal.ts';
import { facts, NAME, TEXT } from './edge/received.ts';

const FOREIGN = toBase64Url(new Uint8Array(32).fill(9));

const send = (
  fields: Record<string, string | File>,
  headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' },
) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return ask('/tanda-terima/', { method: 'POST', body, headers: { Origin: ORIGIN, ...headers } });
};
const said = async (fields: Record<string, string | File>) => (await send(fields)).text();
const mine = () => signReceipt(env.SIGNING_KEYS, NAME, facts);

describe('the page', () => {
  it('publishes the keys by which receipts are checked', async () => {
    const keys = await ask('/tanda-terima/kunci.txt');
    expect(keys.headers.get('Content-Type')).toMatch(/^text\/plain/);
    expect(keys.headers.get('Cache-Control')).toBe('public, max-age=3600');
    const [vkey, ...rest] = (await keys.text()).split('\n');
    expect(rest).toEqual(['']);
    expect(await publicKeys(env.SIGNING_KEYS, NAME)).toEqual([vkey]);
    const page = await (await ask('/tanda-terima/')).text();
    expect(page).toContain(`data-keys="${vkey}"`);
    expect(page).toContain(`<code>${vkey}</code>`);
  });

  it('says what a genuine receipt promised, pasted or as a file', async () => {
    const note = await mine();
    const pasted = await said({ note, text: TEXT });
    for (const part of [
      words.id.valid,
      words.id.same,
      '7K3M9QXT2B',
      '22 November 2026 08.00 WIB',
      '25 November 2026 23.59 WIB',
    ])
      expect(pasted).toContain(part);
    expect(await said({ note: '', text: '', file: new File([note], 'tanda-terima.txt') })).toContain(
      words.id.valid,
    );
  });

  it('says of everything else what it is, and shows it again', async () => {
    const note = await mine();
    const wrong: [string, string][] = [
      ['halo', words.id.faults.notANote],
      [note.replace('2026-12-10', '2026-12-11'), words.id.faults.changed],
      [await signReceipt(FOREIGN, 'lain.example/tanda-terima', facts), words.id.faults.otherPortal],
      [await signReceipt(FOREIGN, NAME, facts), words.id.faults.unknownKey],
    ];
    for (const [text, why] of wrong) {
      const page = await said({ note: text });
      expect(page).toContain(why.replaceAll('"', '&quot;'));
      expect(page).toContain(text.split('\n')[0]);
      expect(page).not.toContain(words.id.valid);
    }
    expect((await send({ note: ' ' })).status).toBe(400);
    expect((await send({ note: 'x'.repeat(140_000) })).status).toBe(413);
    expect((await send({ note }, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await ask('/tanda-terima/', { method: 'DELETE' })).status).toBe(405);
    expect(await said({ note: '<b>"&\n\n— a b' })).toContain('&lt;b&gt;&quot;&amp;');
  });
});
