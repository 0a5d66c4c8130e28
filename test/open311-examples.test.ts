import { beforeAll, expect, it } from 'vitest';
import { postingExamples } from '../src/open311/posting-examples.ts';
import { contoh, contohReporting } from './edge/contoh.ts';
import { machine, post311 } from './edge/machines.ts';
import { photo } from './edge/pictures.ts';
import { rows } from './edge/portal.ts';

const region = 'kota-contoh';
const shell: Record<string, string> = {};
beforeAll(async () => {
  await contoh();
  await contohReporting();
  shell.KUNCI_RELAY = (await machine('relay', { region })).key;
  shell.KUNCI_TRIAGE = (await machine('triage', { region })).key;
}, 30_000);

/** The words of a command, as a shell reads them. */
const wordsOf = (call: string): string[] =>
  [...call.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, plain, open, bare]) =>
      plain ?? open?.replace(/\$(\w+)/g, (_, name: string) => shell[name] ?? '') ?? bare ?? '',
  );

/** Sends it as curl does; a file is a photo. */
function curl(call: string) {
  const [program, address, ...options] = wordsOf(call);
  expect([program, options.length % 2]).toEqual(['curl', 0]);
  const headers: Record<string, string> = {};
  const [form, data] = [new FormData(), new URLSearchParams()];
  for (let i = 0; i < options.length; i += 2) {
    const [option, word = ''] = options.slice(i, i + 2);
    const [, name = '', value = ''] = /^([^=:]+)(?:=|: )(.*)$/.exec(word) ?? [];
    if (option === '-H') headers[name] = value;
    else if (option === '--data-urlencode') data.append(name, value);
    else if (value.startsWith('@')) form.append(name, new File([photo()], value.slice(1)));
    else form.append(name, value);
  }
  const { pathname } = new URL(address!);
  return post311(pathname, data.size > 0 ? data : form, headers);
}

// What is another one each time: numbers, moments, and where the portal stands.
const steady = (text: string) =>
  text
    .replace(/\b[0-9A-HJKMNP-TV-Z]{10}\b/g, 'NOMOR')
    .replace(/\d{1,2} [A-Z][a-z]+ \d{4} \d\d\.\d\d WIB/, 'SAAT')
    .replace(/"update_id":"\d+"/, '"update_id":"ID"')
    .replace(/https?:\/\/[^/]+/, 'PORTAL');

it('the examples of writing can be sent to the demonstration region as they stand, and are answered so', async () => {
  for (const { title, call, answer } of postingExamples) {
    const sent = await curl(call);
    expect(steady(JSON.stringify(sent.body)), title).toBe(steady(JSON.stringify(JSON.parse(answer))));
    shell.NOMOR ??= sent.body[0].service_request_id as string;
  }
  expect(await rows('SELECT state, is_anonymous FROM service_request WHERE id = ?', shell.NOMOR!)).toEqual([
    { state: 'verified', is_anonymous: 1 },
  ]);
  expect(await rows('SELECT count(*) AS n FROM photo WHERE request_id IS NOT NULL')).toEqual([{ n: 1 }]);
});
