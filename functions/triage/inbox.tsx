import { allowing, may, type Grant } from '../../src/accounts/roles.ts';
import { typedReference } from '../../src/service-requests/private-key.ts';
import { inboxPage } from '../../src/triage/inbox.tsx';
import { inboxRegionsPage } from '../../src/triage/inbox-regions.tsx';
import {
  inboxEnds,
  inboxLists,
  narrows,
  runsLate,
  type InboxAsked,
  type InboxEnd,
  type InboxList,
  type InboxPage,
} from '../../src/triage/inbox-page.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import type { Request_ } from '../core/http.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalStatus, type Say } from '../core/refusal.ts';
import { findOnDesk } from '../search/desk-reads.ts';
import { agenciesOf } from './desk-scope.ts';
import { awayWords } from './done-words.ts';
import { readChoices, readFound, readInbox, readRegions, type InboxScope } from './inbox-reads.ts';

const { door, at, own } = consoleDoor();

/** The officers' door to their lists of residents' reports. */
export const inbox = door;

const ROOM = '/laporan/';
const ASKED = [
  'daftar',
  'akhir',
  'kategori',
  'kecamatan',
  'lembaga',
  'terlambat',
  'cari',
  'setelah',
] as const;

own('GET', '/petugas/laporan/', 'signed_in', async (c, officer) => {
  const slugs = regionsOf(officer.grants);
  if (slugs?.length === 1) return c.redirect(`/petugas/${slugs[0]}${ROOM}`, 303);
  const regions = slugs ? await readRegions(c.var.db, slugs) : null;
  return consolePage(c, (view) => inboxRegionsPage(regions, view));
});

// Null: every region.
function regionsOf(grants: readonly Grant[]): string[] | null {
  const reading = grants.filter(
    (grant) => allowing([grant], 'service_request.read', { region: grant.region ?? '' }).length > 0,
  );
  return reading.some(({ region }) => region === null)
    ? null
    : [...new Set(reading.flatMap(({ region }) => region ?? []))];
}

at('GET', ROOM, 'service_request.read', async (c, desk) => {
  const { officer, region } = desk;
  const scope = { region: region.slug, agencies: agenciesOf(officer.grants, region.slug), by: officer.id };
  const question = questionFrom(c, scope);
  const found = await orRefused(() => read(c, scope, question));
  if (found instanceof Response) return found;
  return draw(c, desk, scope, question, found);
});

async function read(c: Request_, scope: InboxScope, question: InboxAsked): Promise<InboxPage | Response> {
  mustBeAnswerable(question);
  if (!question.cari) return readInbox(c.var.db, scope, question, now());
  const { region } = scope;
  const reference = typedReference(question.cari);
  const found = await findOnDesk(c.var.search, {
    region,
    agency: question.lembaga,
    words: question.cari,
    setelah: question.setelah,
  }).catch((error: unknown) => {
    // A number is no word, and its parts may be too short to be one.
    if (reference && error instanceof Refusal) return { ids: [], next: null };
    throw error;
  });
  const { isThere, ...page } = await readFound(c.var.db, scope, question, {
    ids: found.ids,
    reference,
    now: now(),
  });
  return isThere ? c.redirect(`/petugas/${region}${ROOM}${reference}/`, 303) : { ...page, next: found.next };
}

// What has no index is refused, and not walked through.
function mustBeAnswerable(question: InboxAsked): void {
  const { kategori, kecamatan, terlambat, cari } = question;
  if (cari) return;
  if (kategori && kecamatan) throw wrong((w) => w.inboxOneArea);
  if ((kategori ?? kecamatan) && !narrows(question)) throw wrong((w) => w.inboxNarrowed);
  if (terlambat && !runsLate(question)) throw wrong((w) => w.inboxNarrowed);
}
const wrong = (say: Say) => new Refusal('invalid', say);

function questionFrom(c: Request_, { agencies }: InboxScope): InboxAsked {
  const { daftar = 'semua', akhir = 'selesai', lembaga, terlambat, ...rest } = asked(c, ASKED);
  const known = Object.hasOwn(inboxLists, daftar) && Object.hasOwn(inboxEnds, akhir);
  if (!known) throw wrong((w) => w.inboxListUnknown);
  if (terlambat && terlambat !== 'ya') throw wrong((w) => w.flagUnknown);
  return {
    ...rest,
    daftar: daftar as InboxList,
    akhir: akhir as InboxEnd,
    terlambat: terlambat ? 'ya' : undefined,
    // Somebody of agencies sees one of theirs at a time, whatever the address says.
    lembaga: agencies ? (agencies.find((key) => key === lembaga) ?? agencies[0] ?? '') : lembaga,
  };
}

async function orRefused<T>(reading: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid') return error;
    throw error;
  }
}

// What was asked stays in the form, also where it has no answer.
async function draw(
  c: Request_,
  { region, officer }: Desk,
  scope: InboxScope,
  question: InboxAsked,
  found: InboxPage | Refusal,
): Promise<Response> {
  const refused = found instanceof Refusal ? found.say(refusals.id) : undefined;
  const page = found instanceof Refusal ? await readChoices(c.var.db, scope, now()) : found;
  const everywhere = scope.agencies === null;
  const exports = may(officer.grants, 'service_request.export', { region: region.slug, organisation: null });
  const status = found instanceof Refusal ? refusalStatus[found.code] : 200;
  // Whoever gave a report away comes back here.
  const done = awayWords(asked(c, ['jadi', 'laporan', 'ke']), page.organisations);
  const props = { page, asked: question, region, everywhere, exports, refused, done, now: now() };
  return consolePage(c, (view) => inboxPage({ ...props, view }), status);
}

const now = () => new Date().toISOString();
