import type { TypedRequest } from '../../src/service-requests/typed.ts';
import { sentFrom } from '../../src/service-requests/typed.ts';
import { ask } from './portal.ts';
import { free } from './report-error.ts';
import { typed } from './requests.ts';
import { REGION } from './sample.ts';

export const LAPOR = `/${REGION}/lapor/`;

/** The fields of a report that says only what must be said, with changes. */
export const fields = (texts: TypedRequest['texts'] = {}, more: [string, string][] = []) => [
  ...sentFrom({ texts: { ...typed.texts, ...texts }, answers: typed.answers }),
  ...more,
];

/** Sends one step of a report as a browser does that shows a page of this portal; with files when there are any. */
export function send(
  step: 'periksa' | 'ubah' | 'kirim',
  sent: [string, string][],
  {
    files,
    over = {},
    headers = {},
  }: { files?: Blob[]; over?: Partial<Env>; headers?: Record<string, string> } = {},
): Promise<Response> {
  const form = files ? new FormData() : new URLSearchParams();
  for (const [name, value] of sent) form.append(name, value);
  for (const file of files ?? []) (form as FormData).append('foto', file, 'foto.jpg');
  return ask(
    `${LAPOR}${step}/`,
    { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin', ...headers }, body: form },
    { ...free, ...over },
  );
}

/** The main part of a page, where everything stands that is drawn for one visitor. */
export const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

/** What the hidden fields of a page carry to the next step. */
export const carriedBy = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, plain(value)],
  );

const plain = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
