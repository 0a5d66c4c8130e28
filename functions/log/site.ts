import { Hono } from 'hono';
import { bundleBytes, readTilePath, type Tile } from '../../src/log/tile.ts';
import { wrongMethod } from '../core/errors.ts';
import type { App, Request_ } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { readAll, type Db } from '../core/db.ts';
import { mustBeOfNow } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { bundleRows, newestCosignatures, newestHead, noteOf, tileRow } from './door-reads.ts';
import { tagged } from './door.ts';
import { proofOf } from './prove.ts';
import { DIGITS, fromHex } from './tile-rows.ts';

/** The log's door, for programs of anybody: https://c2sp.org/tlog-tiles. */
export const log = new Hono<App>();

/** Nothing in it depends on who asks, and a page of another origin may check it. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};
const FOR_EVER = 'public, max-age=31536000, immutable';

// A tile or a proof of then is the same as now, and a head of then is nowhere: whoever asks for one is told.
log.use('/log/*', async (c, next) => {
  mustBeOfNow(c);
  await next();
});

const PATHS = ['/log/checkpoint', '/log/tile/*', '/log/bukti/:file'] as const;
for (const path of PATHS) log.use(path, tagged);

log.get('/log/checkpoint', async (c) => {
  const [head = [], lines = []] = await inTime(() =>
    readAll(c.var.db, [newestHead(c.var.db), newestCosignatures(c.var.db)]),
  );
  const note = noteOf(head, lines);
  if (!note) throw new Refusal('not_found', (w) => w.logUnsigned);
  return c.body(note, 200, { ...open, ...plain, 'Cache-Control': 'public, max-age=5' });
});

const plain = { 'Content-Type': 'text/plain; charset=utf-8' };

log.get('/log/tile/*', async (c) => {
  const tile = readTilePath(c.req.path.slice('/log/'.length));
  const bytes = tile && (await inTime(() => bytesOf(c.var.db, tile)));
  if (!bytes) throw new Refusal('not_found', (w) => w.tileUnknown);
  // A tile that is not full never changes either: it is another one, at another address, when it has grown.
  return c.body(bytes, 200, {
    ...open,
    'Content-Type': 'application/octet-stream',
    'Cache-Control': FOR_EVER,
  });
});

log.get('/log/bukti/:file', async (c) => {
  const [, leaf] = /^(0|[1-9]\d{0,14})\.tlog-proof$/.exec(c.req.param('file')) ?? [];
  const text = leaf === undefined ? null : await inTime(() => proofOf(c.var.db, Number(leaf)));
  if (text === null) throw new Refusal('not_found', (w) => w.proofUnknown);
  return c.body(text, 200, {
    ...open,
    ...plain,
    'Content-Disposition': `attachment; filename="log-${leaf}.tlog-proof"`,
    // Under the newest head, which is another one soon; what was saved stays true.
    'Cache-Control': 'public, max-age=5',
  });
});

for (const path of PATHS) log.all(path, (c: Request_) => wrongMethod(c, 'GET, HEAD'));

// As many as were asked for, or none: a tile is not yet as wide, or there is none.
async function bytesOf(db: Db, tile: Tile): Promise<Uint8Array<ArrayBuffer> | null> {
  const { level, width } = tile;
  if (level === 'entries') {
    const [rows = []] = await readAll(db, [bundleRows(db, tile)]);
    if (rows.length < width) return null;
    return bundleBytes(rows.map(({ content }) => new TextEncoder().encode(content as string)));
  }
  const [[row] = []] = await readAll(db, [tileRow(db, { ...tile, level })]);
  const hashes = ((row?.hashes as string | undefined) ?? '').slice(0, width * DIGITS);
  return hashes.length < width * DIGITS ? null : fromHex(hashes);
}
