import { kindAt } from '../../src/drafts/paths.ts';
import type { Kind } from '../../src/drafts/kinds.ts';
import { hubPage, listPage } from '../../src/records/list.tsx';
import { recordPage } from '../../src/records/record.tsx';
import { workPage } from '../../src/records/work.tsx';
import { may } from '../../src/accounts/roles.ts';
import { consoleDoor, consolePage } from '../core/console.ts';
import type { Request_ } from '../core/http.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readRecord, readRecords, readWork } from './page-reads.ts';

/** The console's door to what a region has: what wants doing today, and everything that was recorded. */
const door = consoleDoor();
export const records = door.door;

door.at('GET', '/', 'console.read', async (c, { ctx, officer, region }) => {
  const work = await readWork(ctx.db, region, officer, ctx.now());
  return consolePage(c, (view) => workPage({ region, work, grants: officer.grants }, view));
});

door.at('GET', '/isi/', 'console.read', (c, { officer, region }) =>
  consolePage(c, (view) =>
    hubPage(
      { region: region.slug, writes: may(officer.grants, 'draft.write', { region: region.slug }) },
      view,
    ),
  ),
);

door.at('GET', '/isi/:kind/', 'console.read', async (c, { ctx, officer, region }) => {
  const kind = kindFrom(c);
  const query = asked(c, ['cari', 'setelah']);
  const list = await readRecords(ctx.db, region.slug, kind, query);
  const writes = may(officer.grants, 'draft.write', { region: region.slug });
  return consolePage(c, (view) => listPage({ region: region.slug, kind, list, asked: query, writes }, view));
});

door.at('GET', '/isi/:kind/:key/', 'console.read', async (c, { ctx, officer, region }) => {
  const kind = kindFrom(c);
  const page = await readRecord(ctx.db, region.slug, kind, c.req.param('key') ?? '');
  if (!page) throw new Refusal('not_found', (w) => w.pageUnknown);
  const writes = may(officer.grants, 'draft.write', { region: region.slug });
  return consolePage(c, (view) =>
    recordPage({ region: region.slug, zone: region.time_zone, writes, ...page }, view),
  );
});

function kindFrom(c: Request_): Kind {
  const kind = kindAt(c.req.param('kind') ?? '');
  // A change or a correction is no thing of its own: it stands in what it changes.
  if (!kind || ['milestone', 'revision', 'correction'].includes(kind))
    throw new Refusal('not_found', (w) => w.pageUnknown);
  return kind;
}
