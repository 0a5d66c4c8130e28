import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { factsAloneStatements, publishStatements } from '../functions/public-requests/publish.ts';
import { datasetNames, datasetOf } from '../src/datasets/datasets.ts';
import { canaries } from './edge/canaries.ts';
import { waiting } from './edge/moderation.ts';
import { fileOf, makeAll } from './edge/open-data.ts';
import { ask } from './edge/portal.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

const SEEN = 'kenariterbit';
const AT = '2026-11-24T01:00:00.000Z';
const contact = { name: canaries.name, phone: canaries.phone, email: canaries.email };
const position = `-8.${canaries.lat}, 112.${canaries.long}`;
const show = (id: string, words: 'whole' | 'facts', sensitive = false) =>
  env.DB.batch(publishStatements(env.DB, id, { words, sensitive, at: AT }));
/** Reports are checked first: only then can they be public. */
const check = (id: string) =>
  env.DB.prepare("UPDATE service_request SET state = 'verified' WHERE id = ?").bind(id).run();

beforeAll(async () => {
  await furnish(REGION, '11.01', { demo: false });
  await takesReports();
  const common = { ...contact, position, landmark: canaries.landmark };
  const of = async (texts: Record<string, string>, answers?: Record<string, string[]>) => {
    const { id } = await submitted({ texts: { ...common, ...texts }, ...(answers && { answers }), now: AT });
    await check(id);
    return id;
  };
  const answers = { keadaan: ['padam'], tiang: [canaries.answer] };
  await show(await of({ description: `Lampu ${SEEN} padam.`, landmark: 'Depan pasar' }, answers), 'whole');
  await show(await of({ description: `${canaries.secret} besar` }), 'facts');
  await show(
    await of({ description: 'Petugas meminta uang tunai.', service_code: 'pungutan-liar' }, {}),
    'whole',
    true,
  );
  await show(await of({ description: `${canaries.secret} besar`, is_secret: 'ya' }), 'whole');
  const facts = await of({ description: `${canaries.secret} lagi` });
  await show(facts, 'whole');
  await env.DB.batch(factsAloneStatements(env.DB, facts, AT));
  const withdrawn = await of({ description: `${canaries.secret} ditarik` });
  await env.DB.prepare('UPDATE service_request SET is_withdrawn = 1 WHERE id = ?').bind(withdrawn).run();
  await show(withdrawn, 'whole');
  await waiting({ body: canaries.message });
  await makeAll('2026-11-24T02:00:00.000Z');
}, 60_000);

it('no file of open data, nor its page or catalogue, holds what is private, hidden, secret or withdrawn', async () => {
  const found: [string, string][] = [];
  for (const name of datasetNames)
    for (const region of [REGION, 'semua'])
      for (const format of datasetOf(name).formats)
        found.push([`${region} ${name}.${format}`, (await fileOf(region, name, format)) ?? '']);
  for (const path of ['/data/', `/data/${REGION}/`, '/data/catalog.jsonld'])
    found.push([path, await (await ask(path)).text()]);
  expect(found.filter(([, text]) => text.includes(SEEN)).map(([name]) => name)).toEqual(
    [REGION, 'semua'].flatMap((region) => ['csv', 'jsonl'].map((format) => `${region} laporan.${format}`)),
  );
  for (const [name, text] of found)
    for (const [what, canary] of Object.entries(canaries))
      expect(text, `${what} in ${name}`).not.toContain(canary);
  const reports = (await fileOf(REGION, 'laporan', 'jsonl'))!
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(reports).toHaveLength(4);
  const sensitive = reports.find((one) => one.service_subtype === 'pungutan-liar');
  expect(sensitive).toMatchObject({ requested_datetime: '2026-11-24', lat: -8.1 });
});
