import { checkWords as w, versionName } from '../../src/log/check-words.ts';
import { entryText, type LogEntry } from '../../src/log/entry.ts';
import { stable } from '../../src/ui/stable.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';
import { eventsUntil, eventless, unsealedAfter } from './check-reads.ts';
import type { About, Say } from './finding.ts';
import { entryOf, toLogged } from './entry-of.ts';
import { historyNode, newestNode } from './reads-of.ts';

const STEP = 500;

type Version = Exclude<LogEntry, { kind: 'day' }>;

/** An entry that tells of an event, with its number. */
export interface Told {
  leaf: number;
  entry: Version;
}

/** Holds entries against the events and versions that they name, both in the order of events up to the last one sealed. */
export function checkVersions(db: Db, until: number, eachEvent: (rows: Row[]) => void, say: Say) {
  let [events, read]: [Row[], number] = [[], 0];
  const redacted = new Set<string>();
  const blank: { id: string; row: Row }[] = [];

  async function nextEvent(): Promise<Row | undefined> {
    if (events.length === 0 && read < until) {
      const [rows = []] = await readAll(db, [eventsUntil(db, read, until, STEP)]);
      read = (rows.length < STEP ? until : (rows.at(-1)?.id as number)) ?? until;
      eachEvent(rows);
      events = rows;
    }
    return events[0];
  }

  /** Events before an entry's own were published and are in no entry. */
  async function passUntil(event: number): Promise<Row | undefined> {
    for (let row = await nextEvent(); row; row = await nextEvent()) {
      if ((row.id as number) >= event) return row.id === event ? events.shift() : undefined;
      if (row.logged === 1) say(w.unlogged(nameOf(row)), versionsAt(row));
      events.shift();
    }
    return undefined;
  }

  async function take(told: Told[]): Promise<void> {
    for (const { leaf, entry } of told) {
      if (entry.kind === 'redaction') redacted.add(`${entry.id}/${entry.version}`);
      const row = await passUntil(entry.event);
      const logged = row && toLogged(row);
      if (!logged) {
        say(w.rowLost(versionName(entry), leaf), versionsOf(entry));
        continue;
      }
      await compare(leaf, entry, await entryOf(logged), say);
      await checkWordsOf(row, say);
      if (row.noun === 'update' && row.words === null)
        blank.push({ id: `${row.subject_id as string}/${row.subject_version as number}`, row });
    }
  }

  async function finish(): Promise<void> {
    await passUntil(Infinity);
    for (const { id, row } of blank) if (!redacted.has(id)) say(w.gone(nameOf(row)), versionsAt(row));
    for (const rows of await readAll(db, eventless(db)))
      for (const row of rows)
        say(w.eventless(versionName(row as unknown as Named)), versionsOf(row as unknown as Named));
    await tellUnsealed();
  }

  /** What was published since the last seal is no difference, and vouched for by nothing yet. */
  async function tellUnsealed(): Promise<void> {
    for (let after = until; ;) {
      const [rows = []] = await readAll(db, [unsealedAfter(db, after, STEP)]);
      for (const row of rows) say(null, versionsAt(row));
      if (rows.length < STEP) break;
      after = rows.at(-1)!.id as number;
    }
  }

  return { take, finish };
}

interface Named {
  noun: string;
  id: string;
  version: number;
}

const namedBy = ({ noun, subject_id, subject_version }: Row) =>
  ({ noun, id: subject_id, version: subject_version }) as Named;
const nameOf = (row: Row) => versionName(namedBy(row));

/** What a difference of versions is of. Where the thing belongs nobody says here: its row does, or nothing. */
const versionsOf = (named: Named): About => ({
  name: versionName(named),
  node: newestNode(named.noun),
  noun: named.noun,
  id: named.id,
  region: null,
  programme: null,
});
const versionsAt = (row: Row) => versionsOf(namedBy(row));

const contentAt = (row: Row): About => ({ ...versionsAt(row), version: row.subject_version as number });

/** The same of one field of an entry: of a version's content, of why it was published, or of the event itself. */
function fieldOf(told: Version, field: string): About {
  const about = versionsOf(told);
  if (field === 'reason_sha256') return { ...about, node: historyNode(told.noun) };
  if (field === 'sha256') return { ...about, version: told.version, sealed: told.sha256 };
  return ['move', 'outcome'].includes(field) ? { ...about, version: told.version } : about;
}

async function compare(leaf: number, told: Version, found: Version, say: Say): Promise<void> {
  if (entryText(told) === entryText(found)) return;
  const [one, other] = [told, found] as unknown as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(one!), ...Object.keys(other!)])];
  for (const name of names)
    if (stable(one![name]) !== stable(other![name]))
      say(w.differs(versionName(found), leaf, name), fieldOf(told, name));
}

// The entry has the hash that the event froze; the row must have it too, and words that are under it.
async function checkWordsOf(row: Row, say: Say): Promise<void> {
  if (row.noun !== 'update') return;
  const { sha256: frozen } = JSON.parse(row.data as string) as { sha256?: string };
  if (row.content_sha256 !== frozen) say(w.hash(nameOf(row)), contentAt(row));
  if (row.words !== null && (await sha256(stable(JSON.parse(row.words as string)))) !== frozen)
    say(w.words(nameOf(row)), contentAt(row));
  if (row.verb !== 'redact' && row.change_kind !== row.verb) say(w.kind(nameOf(row)), versionsAt(row));
}
