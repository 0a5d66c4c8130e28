import { isOpen, type State } from '../service-requests/states.ts';
import type { Stand } from './stand.ts';

/** The day is not known: the report was there before days were kept. */
export const UNKNOWN = -1;

/** Working days since receipt; null: it did not happen yet, or not any more. */
export type Days = number | null;

/** What statistics know of one report. Nothing in it is anybody's word, name or place but the kecamatan. */
export interface Fact {
  /** 'YYYY-MM' of receipt in the region's own time zone. */
  month: string;
  class: string;
  /** Who has it; and who had it before its first hand-over. Null: the region's coordinator. */
  agency: string | null;
  first: string | null;
  service: string;
  district: string | null;
  state: State;
  /** A Fate for each of verify, first_action and final. */
  clocks: string;
  /** Until the first respon awal or answer, the first respon substantif, and the last closing. */
  early: Days;
  answer: Days;
  closed: Days;
  /** It was closed at least once. */
  ended: boolean;
  outcome: 'whole' | 'part' | null;
  /** The last word of its reporter. */
  said: 'whole' | 'part' | 'not' | null;
  handed: number;
  reopened: number;
  /** Everything of it was erased; it stays counted. */
  erased: boolean;
  /** Its reporter keeps it secret: nobody is told of what or where it is. */
  secret: boolean;
}

/** An event of a report, as far as statistics read it. */
export interface Happened {
  verb: string;
  data: {
    class?: string;
    service_code?: string;
    district_code?: string | null;
    agency?: string | null;
    received_on?: string;
    erased?: number;
    secret?: number;
    what?: string;
    stand?: Stand;
  };
}

const ANSWERS = new Set(['follow_up', 'close', 'reject', 'disclaim']);

/** What is known of a report after one more event; null: nothing, since its receipt was never told. */
export function applied(fact: Fact | null, { verb, data }: Happened): Fact | null {
  const known = verb === 'submit' || verb === 'stand' ? begun(data) : fact;
  if (!known) return fact;
  if (verb === 'erase') return { ...known, erased: known.erased || data.what === 'everything' };
  return data.stand ? stood(known, verb, data.stand) : known;
}

function begun(data: Happened['data']): Fact | null {
  const { received_on, class: kind, service_code, agency = null, district_code = null, stand } = data;
  // As events told it before statistics were kept.
  if (!received_on || !kind || !service_code) return null;
  const closed = stand !== undefined && !isOpen(stand.state);
  const ended = closed || (stand?.reopened ?? 0) > 0;
  const kept = (place: number) => ['i', 'l'].includes(stand?.clocks[place] ?? '');
  return {
    month: received_on.slice(0, 7),
    class: kind,
    agency,
    first: agency,
    service: service_code,
    district: district_code,
    state: 'received',
    clocks: 'www',
    early: since(ended || kept(1)),
    answer: since(ended || kept(2)),
    closed: since(closed),
    ended,
    outcome: null,
    said: stand?.confirmed ?? null,
    handed: 0,
    reopened: 0,
    erased: data.erased === 1,
    secret: data.secret === 1,
  };
}

const since = (happened: boolean) => (happened ? UNKNOWN : null);

function stood(fact: Fact, verb: string, stand: Stand): Fact {
  const { days = UNKNOWN, agency = null, handed = 0 } = stand;
  const open = isOpen(stand.state);
  return {
    ...fact,
    agency,
    first: handed === 0 ? agency : fact.handed === 0 ? fact.agency : fact.first,
    service: stand.service,
    district: stand.district ?? null,
    state: stand.state,
    clocks: stand.clocks,
    early: fact.early ?? (verb === 'respond' || ANSWERS.has(verb) ? days : null),
    answer: fact.answer ?? (ANSWERS.has(verb) ? days : null),
    closed: open ? null : (fact.closed ?? days),
    ended: fact.ended || !open,
    outcome: stand.outcome ?? null,
    said: saidAfter(fact.said, verb, stand),
    handed,
    reopened: stand.reopened ?? 0,
  };
}

// Whoever opens a report again takes the word back that was said of its answer.
const saidAfter = (said: Fact['said'], verb: string, { confirmed }: Stand): Fact['said'] =>
  verb === 'object' ? 'not' : verb === 'reopen' ? null : verb === 'confirm' ? (confirmed ?? said) : said;
