import type { PublicCourse } from '../clocks/course.ts';
import type { Clocks } from '../clocks/schema.ts';
import type { RequestClass, State, Status } from './states.ts';

/** A report as everybody may see it: a row of service_request_public. */
export interface PublicRequest {
  /** The reference, 10 Crockford symbols. */
  id: string;
  region: string;
  class: RequestClass;
  service_code: string;
  /** Key of the organisation that answers for it. */
  agency: string | null;
  district_code: string | null;
  village_code: string | null;
  /** Null: an officer lets only the facts be seen. */
  description: string | null;
  landmark: string | null;
  /** WGS 84, coarse. */
  lat: number | null;
  long: number | null;
  incident_on: string | null;
  programme_id: string | null;
  lapor_number: string | null;
  state: State;
  status: Status;
  is_open: boolean;
  /** UTC; null in a sensitive category, of which only the day is told. */
  received_at: string | null;
  received_on: string;
  clocks: Clocks;
  /** What became of the promises; of a sensitive report by the day. */
  course: PublicCourse;
  /** From one agency to another. */
  hand_over_count: number;
  /** How it was done according to the agency, and to its reporter. */
  outcome: 'whole' | 'part' | null;
  confirmed: 'whole' | 'part' | null;
  /** The report that goes on in its place. */
  duplicate_of: string | null;
  /** Why it was closed; null while it is open, and where only facts are shown. */
  reason: string | null;
  final_due_at: string;
  supporter_count: number;
  /** Supporters who say "belum selesai" of it as it was closed, and wait for an officer. */
  objection_count: number;
  reopened_count: number;
  closed_at: string | null;
}

/** Decimals of a public position: about 110 m, and about 1.1 km in a sensitive category. */
export const DECIMALS = { ordinary: 3, sensitive: 2 } as const;

/** A position as coarse as the public may see it. */
export const coarse = (degrees: number, sensitive: boolean) =>
  Number(degrees.toFixed(sensitive ? DECIMALS.sensitive : DECIMALS.ordinary));
