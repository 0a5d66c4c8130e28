import { publicities } from '../../src/triage/desk-page.ts';
import { BULK_MOST, deeds, TICK, ticksFrom, type Deed, type Ticked } from '../../src/triage/bulk.ts';
import { bulkConfirmPage } from '../../src/triage/bulk-confirm.tsx';
import { bulkDonePage } from '../../src/triage/bulk-done.tsx';
import type { BulkConfirm, BulkTyped } from '../../src/triage/bulk-page.ts';
import { words } from '../../src/triage/bulk-words.ts';
import { REASON } from '../../src/triage/referral.ts';
import type { Problem } from '../../src/ui/field.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formPairs } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { ID, newId } from '../core/ids.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { actInBulk, askedBy, planBulk, tellAtOf } from './bulk-act.ts';
import { readBulk } from './bulk-reads.ts';
import { undoBulk } from './undo-bulk.ts';

const { door, at } = consoleDoor();

/** The officers' door to deeds on many reports at once. */
export const bulk = door;

const ROOM = '/laporan/massal/';
/** Fifty ticks, and a reason in a script whose letters take nine bytes each when sent. */
const FORM_BYTES = 16_384;

// Whoever signs in again on the way there begins anew.
at('GET', ROOM, 'service_request.read', (c, { region }) =>
  c.redirect(`/petugas/${region.slug}/laporan/`, 303),
);

at('POST', ROOM, 'service_request.read', async (c, desk) => {
  const sent = await sentBy(c);
  const asked = await confirmOf(desk, sent);
  return confirm(c, desk, asked);
});

at('POST', `${ROOM}lakukan/`, 'service_request.read', async (c, desk) => {
  const sent = await sentBy(c);
  const region = desk.region.slug;
  const asked = await confirmOf(desk, sent);
  const deed = asked.refused ? null : deedFrom(sent.typed);
  if (!deed) return confirm(c, desk, asked);
  const wish = { bulk: asked.bulk, region, deed, ticks: sent.ticks, sealing: c.env.SEALING_KEYS };
  await actInBulk(desk.ctx, wish);
  return c.redirect(`/petugas/${region}${ROOM}${asked.bulk}/`, 303);
});

at('GET', `${ROOM}:id/`, 'service_request.read', (c, desk) => show(c, desk));

at('POST', `${ROOM}:id/urung/`, 'service_request.read', async (c, desk) => {
  const region = desk.region.slug;
  try {
    await undoBulk(desk.ctx, { region, id: idOf(c) });
    return c.redirect(`/petugas/${region}${ROOM}${idOf(c)}/`, 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not_found') throw error;
    return show(c, desk, error);
  }
});

async function show(c: Request_, { ctx, officer, region }: Desk, refusal?: Refusal): Promise<Response> {
  const found = await readBulk(ctx.db, region.slug, idOf(c));
  // Whose reports it names is not told to others.
  if (!found || found.person_id !== officer.id) throw unknown();
  const { id, at: begun, undone_at, reports: entries } = found;
  const done = { id, at: begun, until: tellAtOf(begun), entries, undone_at };
  const refused = refusal?.say(refusals.id);
  const now = new Date().toISOString();
  return consolePage(
    c,
    (view) => bulkDonePage({ done, region, refused, now, view }),
    refusal ? refusalStatus[refusal.code] : 200,
  );
}

interface Sent {
  typed: BulkTyped;
  ticks: Ticked[];
  bulk: string;
}

async function sentBy(c: Request_): Promise<Sent> {
  const pairs = await formPairs(c, FORM_BYTES);
  const first = (name: string) => pairs.find(([sent]) => sent === name)?.[1] ?? '';
  const typed = {
    tindakan: deeds.find((name) => name === first('tindakan')) ?? 'periksa',
    publikasi: first('publikasi'),
    lembaga: first('lembaga'),
    alasan: first('alasan'),
  };
  const ticks = ticksFrom(pairs.flatMap(([name, value]) => (name === TICK ? [value] : [])));
  return { typed, ticks, bulk: ID.test(first('massal')) ? first('massal') : newId() };
}

// What is wrong in what was chosen, told beside the fields; nothing of it is lost.
async function confirmOf({ ctx, region }: Desk, { typed, ticks, bulk: name }: Sent): Promise<BulkConfirm> {
  const w = words.id;
  const some = ticks.slice(0, BULK_MOST);
  const deed = deedFrom(typed);
  const wanted = {
    region: region.slug,
    ticks: some,
    action: askedBy({ name: typed.tindakan }),
    to: typed.lembaga,
  };
  const { lines, organisations, toKnown } = await planBulk(ctx, { ...wanted, deed });
  const problems: Problem[] = [
    ...problemsOf(typed),
    ...(typed.tindakan === 'teruskan' && !toKnown ? [toUnknown] : []),
  ];
  const message =
    ticks.length === 0
      ? w.unticked
      : ticks.length > BULK_MOST
        ? w.tooMany
        : problems[0]
          ? w.incomplete
          : null;
  return {
    typed,
    organisations,
    bulk: name,
    lines: lines.map(({ id, seen, report, plan }) => ({ id, seen, report, plan: message ? null : plan })),
    refused: message ? { message, problems } : undefined,
  };
}

const toUnknown = { field: 'lembaga', message: words.id.agencyMissing };

function problemsOf({ tindakan, publikasi, alasan }: BulkTyped): Problem[] {
  const w = words.id;
  if (tindakan === 'periksa')
    return publicities.some((name) => name === publikasi)
      ? []
      : [{ field: 'publikasi', message: w.publicityMissing }];
  const letters = alasan.trim().length;
  return letters >= REASON.least && letters <= REASON.most
    ? []
    : [{ field: 'alasan', message: w.reasonMissing }];
}

// Null: not everything was chosen.
function deedFrom(typed: BulkTyped): Deed | null {
  if (problemsOf(typed).length > 0) return null;
  const publicity = publicities.find((name) => name === typed.publikasi);
  if (typed.tindakan === 'periksa') return publicity ? { name: 'periksa', publicity } : null;
  return { name: 'teruskan', to: typed.lembaga, reason: typed.alasan };
}

const confirm = (c: Request_, { region }: Desk, asked: BulkConfirm) =>
  consolePage(
    c,
    (view) => bulkConfirmPage({ ...asked, region: region.slug, view }),
    asked.refused ? refusalStatus.invalid : 200,
  );

const unknown = () => new Refusal('not_found', (w) => w.bulkUnknown);

function idOf(c: Request_): string {
  const id = c.req.param('id') ?? '';
  if (!ID.test(id)) throw unknown();
  return id;
}
