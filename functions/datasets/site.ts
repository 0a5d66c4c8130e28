import { Hono } from 'hono';
import { columnsSchema } from '../../src/datasets/columns-schema.ts';
import { isDataset } from '../../src/datasets/datasets.ts';
import { notFound } from '../core/errors.ts';
import type { App, Request_ } from '../core/http.ts';
import { answerWith, type Download } from './download.ts';
import { currentFile, frozenFile, namedIn, readManifest } from './files-reads.ts';

/** Everybody's door to open data. A download reads the bucket alone. */
export const datasets = new Hono<App>();

const REGION = ':region{[a-z][a-z0-9-]{2,59}}';
const FILE = ':file{[a-z0-9-]{1,40}\\.(?:csv|jsonl|json)}';

const originOf = (c: Request_) => c.env.SITE || new URL(c.req.url).origin;

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
  if (!schema) return notFound(c);
  return c.body(JSON.stringify(schema, null, 2), 200, {
    'Content-Type': 'application/schema+json; charset=utf-8',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'public, max-age=300',
  });
});

datasets.get(`/data/${REGION}/${FILE}`, async (c) => {
  const named = namedIn(c.req.param('region'), c.req.param('file'));
  return given(c, named && (await currentFile(c.env.DATA, named, originOf(c))));
});

const given = (c: Request_, file: Download | null) => (file ? answerWith(file, c.req.raw) : notFound(c));
