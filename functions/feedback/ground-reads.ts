import type { Calendars } from '../../src/clocks/schema.ts';
import type { FormGround, Target } from '../../src/feedback/page.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import { areaListOf, toAreaList } from '../areas/reads.ts';
import { calendarsOf, toCalendars } from '../clocks/reads.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { programmesToChoose, regionOfRequests, toRegionOfRequests } from '../service-requests/reads.ts';
import { staffOf, toStaffed } from '../service-requests/staffed-reads.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { programmeOfFeedback, updateOfFeedback } from './reads.ts';

/** All that feedback is held against, at every step from the form to the receipt. */
export interface Ground extends FormGround {
  /** Whose rules say by when it is looked at and answered. */
  list: Pick<ServiceList, 'clocks'>;
  calendars: Calendars;
  /** Key of the organisation that answers for its programme; null: the region's coordinator. */
  agency_key: string | null;
  /** Since when that programme is known. */
  known_since: string | null;
}

/** Of what somebody wants to speak: the slug or id of a programme, the key of a milestone, the id of an update. */
export interface Named {
  program?: string | undefined;
  tonggak?: string | undefined;
  kabar?: string | undefined;
}

/** Reads it in one round trip, with the rows of other statements. Null: no region of that name takes feedback. */
export async function readGround(
  db: Db,
  region: string,
  { program = '', tonggak = '', kabar = '' }: Named,
  also: Statement[] = [],
): Promise<{ ground: Ground; also: Row[][] } | null> {
  const isNamed = program !== '' || kabar !== '';
  const [
    regions = [],
    lists = [],
    areas = [],
    calendars = [],
    staff = [],
    programmes = [],
    updates = [],
    ...rest
  ] = await readAll(db, [
    regionOfRequests(db, region),
    serviceListOf(db, region),
    areaListOf(db, region),
    calendarsOf(db, region),
    staffOf(db, region, 'feedback'),
    isNamed ? programmeOfFeedback(db, region, { program, tonggak, kabar }) : programmesToChoose(db, region),
    updateOfFeedback(db, region, kabar),
    ...also,
  ]);
  if (!regions[0] || !lists[0]) return null;
  const ground = {
    region: toRegionOfRequests(regions[0]),
    list: toServiceList(lists[0]),
    areas: toAreaList(areas[0]),
    calendars: toCalendars(calendars),
    staffed: toStaffed(staff),
    programmes: (isNamed ? [] : programmes) as unknown as Ground['programmes'],
    ...targetOf(isNamed ? programmes[0] : undefined, updates[0], { tonggak, kabar }),
  };
  return { ground, also: rest };
}

type OfTarget = Pick<Ground, 'target' | 'agency' | 'agency_key' | 'known_since'>;

function targetOf(
  row: Row | undefined,
  update: Row | undefined,
  { tonggak, kabar }: { tonggak: string; kabar: string },
): OfTarget {
  const isThere = kabar ? update : row && (!tonggak || row.milestone_title !== null);
  if (!isThere) return { target: null, agency: null, agency_key: null, known_since: null };
  const target = {
    programme: row ? { id: row.id, slug: row.slug, title: row.title } : null,
    milestone: row?.milestone_title ? { key: tonggak, title: row.milestone_title } : null,
    update: update ? { id: update.id, title: update.title } : null,
  } as Target;
  const { agency, agency_key, known_since } = (row ?? {}) as Partial<OfTarget>;
  return {
    target,
    agency: agency ?? null,
    agency_key: agency_key ?? null,
    known_since: known_since ?? null,
  };
}
