import type { AreaList } from '../areas/schema.ts';
import { NEVER } from '../clocks/alarms.ts';
import { wayWords } from '../public-requests/way-words.ts';
import type { RequestClass, State } from '../service-requests/states.ts';
import { placeNames } from '../service-requests/place-names.ts';
import { datetime } from './datetime.ts';
import type { Value } from './formats.ts';
import { serviceNotices, stateNotes } from './request-words.ts';
import { detailedOf, extendedOf, openOrClosed } from './states.ts';

/** A report as the public reads it, for Open311. Moments are UTC, ISO 8601. */
export interface ToldRequest {
  id: string;
  class: RequestClass;
  service_code: string;
  agency: string | null;
  district_code: string | null;
  village_code: string | null;
  description: string | null;
  landmark: string | null;
  lat: number | null;
  long: number | null;
  incident_on: string | null;
  state: State;
  received_at: string | null;
  requested_at: string;
  updated_at: string;
  closed_at: string | null;
  reason: string | null;
  /** When it becomes late; NEVER while no clock runs. */
  final_due_at: string;
  /** By when the final answer was promised last. */
  due_at: string | null;
  outcome: string | null;
  confirmed: string | null;
  supporter_count: number;
  hand_over_count: number;
  lapor_number: string | null;
  /** JSON: ids. */
  photos: string;
}

/** What the codes of a region's reports mean. */
export interface Known {
  region: { name: string; demo: boolean };
  services: Map<string, string>;
  organisations: Record<string, string>;
  areas: AreaList;
  /** Where the portal stands. */
  origin: string;
}

/** A step of its way. */
export interface Note {
  datetime: string | null;
  description: string;
  type: string;
}

/** One report in GeoReport v2's fields; with `extensions` in those that other cities add. */
export function requestTold(
  request: ToldRequest,
  known: Known,
  { extensions, notes }: { extensions: boolean; notes?: Note[] },
): Value {
  const { state, photos, closed_at } = request;
  const pictures = (JSON.parse(photos) as string[]).map((id) => `${known.origin}/foto/${id}/`);
  const isOpen = openOrClosed(state) === 'open';
  return {
    service_request_id: request.id,
    status: openOrClosed(state),
    status_notes: request.reason ?? stateNotes[state],
    service_name: known.services.get(request.service_code) ?? request.service_code,
    service_code: request.service_code,
    description: request.description ?? '',
    agency_responsible: request.agency
      ? (known.organisations[request.agency] ?? request.agency)
      : wayWords.id.coordinator(known.region.name),
    service_notice: noticeOf(request, known),
    requested_datetime: datetime(request.requested_at),
    updated_datetime: datetime(closed_at ?? request.updated_at),
    expected_datetime:
      isOpen && request.due_at && request.final_due_at !== NEVER ? datetime(request.due_at) : '',
    address: addressOf(request, known),
    address_id: request.village_code ?? request.district_code ?? '',
    zipcode: '',
    lat: request.lat,
    long: request.long,
    media_url: pictures[0] ?? '',
    ...(extensions && extended(request, { pictures, demo: known.region.demo, notes })),
  };
}

const noticeOf = ({ received_at }: ToldRequest, { region }: Known) =>
  [
    ...(region.demo ? [serviceNotices.demo] : []),
    ...(received_at === null ? [serviceNotices.sensitive] : []),
  ].join(' ');

function addressOf(request: ToldRequest, { areas, region }: Known): string {
  const { village, district } = placeNames(areas, request);
  return [request.landmark, village, district, region.name].filter(Boolean).join(', ');
}

const extended = (
  request: ToldRequest,
  { pictures, demo, notes }: { pictures: string[]; demo: boolean; notes: Note[] | undefined },
): { [name: string]: Value } => ({
  // What was asked and answered is not public.
  attributes: [],
  extended_attributes: { photos: pictures },
  detailed_status: detailedOf(request.state),
  extended_status: extendedOf(request.state),
  closed_datetime: request.closed_at ? datetime(request.closed_at) : '',
  changed_datetime: datetime(request.updated_at),
  class: request.class,
  outcome: request.confirmed ?? request.outcome ?? '',
  incident_on: request.incident_on ?? '',
  lapor_number: request.lapor_number ?? '',
  supporters: request.supporter_count,
  hand_overs: request.hand_over_count,
  demo,
  ...(notes && { notes: notes.map((note) => ({ ...note })) }),
});
