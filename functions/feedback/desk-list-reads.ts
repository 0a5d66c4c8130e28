import {
  COORDINATOR,
  deskLists,
  isOwed,
  type DeskAsked,
  type DeskLine,
  type DeskListPage,
} from '../../src/feedback/desk-page.ts';
import { kinds, kindsInAddress } from '../../src/feedback/schema.ts';
import { calendarsOf, toCalendars } from '../clocks/reads.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { cursorFrom, cut, NEWEST } from '../core/keyset.ts';
import { Refusal } from '../core/refusal.ts';
import { TARGET, toOwed, toTarget } from './desk-rows-reads.ts';

/** Feedback on one page. */
const LIST = 20;
/** A moment, and of what is owed that at which it came. */
const PLACE = /^(?:_?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z){1,2}$/;

/** Whose feedback somebody sees: that of these agencies alone, or with null the whole region's. */
export interface DeskScope {
  region: string;
  agencies: string[] | null;
}

/** One page of a list of a region's feedback, in one round trip. */
export async function readDeskList(db: Db, scope: DeskScope, asked: DeskAsked): Promise<DeskListPage> {
  const { region, agencies } = scope;
  const [found = [], calendars = [], [home] = [], [programme] = []] = await readAll(db, [
    listOf(db, region, asked),
    calendarsOf(db, region),
    db.prepare('SELECT organisation_names FROM region WHERE slug = ? LIMIT 1').bind(region),
    programmeNamed(db, region, asked.program ?? ''),
  ]);
  const names = JSON.parse((home?.organisation_names as string | undefined) ?? '{}') as Names;
  mustBeKnown(asked, names, agencies, programme);
  const lines = found.map((row) => toLine(row, names));
  return {
    ...cut(lines, LIST, ({ list_at }) => list_at),
    calendars: calendars.length > 0 ? toCalendars(calendars) : null,
    programme: (programme?.title as string | undefined) ?? null,
    agencies: (agencies ?? Object.keys(names))
      .map((key) => ({ key, name: names[key] ?? key }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}

type Names = Record<string, string>;

const PROGRAMME = 'SELECT programme_id FROM programme_slug WHERE region = ? AND slug = ?';

const programmeNamed = (db: Db, region: string, slug: string) =>
  db.prepare(`SELECT title FROM programme WHERE id = (${PROGRAMME}) LIMIT 1`).bind(region, slug);

// Every list is a walk of an index in its own order, each kind by itself, merged in that order.
function listOf(db: Db, region: string, asked: DeskAsked): Statement {
  const { daftar, jenis, program, lembaga, setelah } = asked;
  const owed = isOwed(daftar);
  const from = cursorFrom(setelah, PLACE) ?? (owed ? { day: '', id: '' } : NEWEST);
  const index = `feedback_${lembaga ? 'agency_' : ''}${program ? 'programme_' : ''}desk`;
  const where: [condition: string, ...values: string[]][] = [
    program ? [`f.programme_id = (${PROGRAMME})`, region, program] : ['f.region = ?', region],
    ...(lembaga ? [['f.agency IS nullif(?, ?)', lembaga, COORDINATOR] satisfies [string, ...string[]]] : []),
    ['f.list = ?', deskLists[daftar]],
    [`(f.list_at, f.id) ${owed ? '>' : '<'} (?, ?)`, from.day, from.id],
  ];
  const order = owed ? 'list_at, id' : 'list_at DESC, id DESC';
  const chosen = daftar === 'pertanyaan' ? ['question'] : jenis ? [kindsInAddress[jenis]] : kinds;
  const parts = chosen.map(
    (kind) =>
      `SELECT f.id, f.list_at FROM feedback AS f INDEXED BY ${index}
       WHERE f.kind = '${kind}' AND ${where.map(([condition]) => condition).join(' AND ')}`,
  );
  return db
    .prepare(
      `SELECT f.id, f.kind, f.state, f.agency, f.seen, f.received_on, f.list_at, f.refusal, f.clocks,
         f.answer IS NOT NULL AS is_answered, f.erased_at IS NOT NULL AS is_erased,
         substr(f.body, 1, 160) AS beginning, ${TARGET}
       FROM (${parts.join(' UNION ALL ')} ORDER BY ${order} LIMIT ${LIST + 1}) AS n
       CROSS JOIN feedback AS f ON f.id = n.id
       ORDER BY ${order.replaceAll(/\b(?=list_at|id)/g, 'n.')}
       LIMIT ${LIST + 1}`,
    )
    .bind(...chosen.flatMap(() => where.flatMap(([, ...values]) => values)));
}

function mustBeKnown(
  { program, lembaga }: DeskAsked,
  names: Names,
  agencies: string[] | null,
  programme?: Row,
): void {
  const isFree = agencies !== null || !lembaga || lembaga === COORDINATOR || Object.hasOwn(names, lembaga);
  if (!isFree || (program && !programme)) throw new Refusal('invalid', (w) => w.feedbackFilterUnknown);
}

const toLine = (row: Row, names: Names) =>
  ({
    ...row,
    ...toTarget(row),
    agency: row.agency === null ? null : (names[row.agency as string] ?? row.agency),
    is_erased: row.is_erased === 1,
    owed: toOwed(row),
  }) as unknown as DeskLine;
