import type { Answers } from './answers.ts';
import type { RequestClass } from './states.ts';

/** How to reach the reporter; each of it may be left out. */
export interface Contact {
  name: string | null;
  phone: string | null;
  email: string | null;
}

/** What was reported: all that the receipt vouches for, and nothing about who reported it. */
export interface Reported {
  class: RequestClass;
  service_code: string;
  description: string;
  attributes: Answers;
  district_code: string | null;
  village_code: string | null;
  landmark: string | null;
  lat: number | null;
  long: number | null;
  incident_on: string | null;
}

/**
 * The text whose SHA-256 (UTF-8) the receipt is signed over: JSON without spaces, with exactly these names in exactly
 * this order, the answers by their code. The salt, 128 bits as 32 hexadecimal digits, stands in the reporter's copy
 * alone: whoever sees a receipt cannot try places and words against its hash.
 */
export const reportedText = (r: Reported, salt: string): string =>
  JSON.stringify({
    class: r.class,
    service_code: r.service_code,
    description: r.description,
    attributes: Object.fromEntries(Object.entries(r.attributes).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    district_code: r.district_code,
    village_code: r.village_code,
    landmark: r.landmark,
    lat: r.lat,
    long: r.long,
    incident_on: r.incident_on,
    salt,
  });
