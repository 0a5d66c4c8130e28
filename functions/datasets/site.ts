import { Hono } from 'hono';
import { columnsSchema } from '../../src/datasets/columns-schema.ts';
import { isDataset } from '../../src/datasets/datasets.ts';
import { dcatOf } from '../../src/datasets/dcat.ts';
import { ALL } from '../../src/datasets/manifest.ts';
import { dataSlots } from '../../src/datasets/page.tsx';
import { type App, type Request_, originOf } from '../core/http.ts';
import { sha256 } from '../core/ids.ts';
import { isFile } from '../core/problem-json.ts';
import { mustBeOfNow } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { answerWith, reprDigest, type Download } from './download.ts';
import { currentFile, frozenFile, namedIn, readManifest } from './files-reads.ts';
import { lastingPage } from '../mementos/door.ts';
import { readCatalogue, readDataAsOf, readDataPage } from './page-reads.ts';
import { isHeld } from '../core/held.ts';

/** Everybody's door to open data. A download reads the bucket alone. */
export const datasets = new Hono<App>();

const REGION = ':region{[a-z][a-z0-9-]{2,59}}';
const FILE = ':file{[a-z0-9-]{1,40}\\.(?:csv|jsonl|json)}';

// A page of anybody's may read what is here, and what is wrong with what it asked for.
datasets.use('/data/*', async (c, next) => {
  await next();
  if (isFile(c.req.path)) c.res.headers.set('Access-Control-Allow-Origin', '*');
});

// A file of then has an address of its own, below /data/arsip/.
datasets.use('/data/*', async (c, next) => {
  if (isFile(c.req.path)) mustBeOfNow(c);
  await next();
});

datasets.options('/data/*', (c) =>
  c.body(null, 204, {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'Range, If-None-Match, If-Modified-Since, If-Range',
    'Access-Control-Max-Age': '86400',
  }),
);

datasets.get(`/data/arsip/:month{20\\d\\d-(?:0[1-9]|1[0-2])}/${REGION}/${FILE}`, async (c) => {
  const named = namedIn(c.req.param('region'), c.req.param('file'));
  const month = c.req.param('month');
  return given(c, named && (await frozenFile(c.env.DATA, { ...named, month }, originOf(c))));
});

datasets.get(`/data/${REGION}/:file{[a-z0-9-]{1,40}\\.schema\\.json}`, async (c) => {
  const { region, file } = c.req.param();
  const name = file.replace('.schema.json', '');
  const known = isDataset(name) && (await readManifest(c.env.DATA, region, name)) !== null;
  const schema = known ? columnsSchema(name, originOf(c) + c.req.path) : null;
  if (!schema) throw unknown();
  return drawn(c, JSON.stringify(schema, null, 2), 'application/schema+json');
});

datasets.get(`/data/${REGION}/${FILE}`, async (c) => {
  const named = namedIn(c.req.param('region'), c.req.param('file'));
  return given(c, named && (await currentFile(c.env.DATA, named, originOf(c))));
});

datasets.get('/data/', (c) => dataPage(c, ALL));
datasets.get('/data/semua/', (c) => c.redirect('/data/', 301));
datasets.get(`/data/${REGION}/`, (c) => dataPage(c, c.req.param('region')));

const dataPage = (c: Request_, region: string) =>
  lastingPage(c, {
    shell: 'data',
    read: () => readDataPage(c.env.DATA, region),
    readThen: (_, per) => readDataAsOf(c.env.DATA, region, per),
    slots: dataSlots,
  });

datasets.get('/data/catalog.jsonld', async (c) => {
  const catalogue = await readCatalogue(c.env.DATA);
  if (!catalogue) throw unknown();
  const body = JSON.stringify(dcatOf(catalogue, { origin: originOf(c), contact: c.env.CONTACT_EMAIL }));
  return drawn(c, body, 'application/ld+json');
});

// What is written at the moment it is asked for, with what files have: a tag and a digest of these bytes.
async function drawn(c: Request_, body: string, type: string): Promise<Response> {
  const digest = await sha256(body);
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Repr-Digest',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'public, max-age=300, no-transform',
    ETag: `"${digest}"`,
    'Repr-Digest': reprDigest(digest),
  };
  return isHeld(c.req.raw, headers.ETag) ? c.body(null, 304, headers) : c.body(body, 200, headers);
}

// What is asked for by the name of a file, and is none.
datasets.get('/data/:file{.*\\.[^/]*}', () => {
  throw unknown();
});

const unknown = () => new Refusal('not_found', (w) => w.dataUnknown);

function given(c: Request_, file: Download | null): Promise<Response> {
  if (!file) throw unknown();
  return answerWith(file, c.req.raw);
}
