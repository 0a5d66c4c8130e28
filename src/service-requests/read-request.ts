import { placeOf } from '../areas/place-of.ts';
import type { AreaList } from '../areas/schema.ts';
import type { Service, ServiceList } from '../services/schema.ts';
import type { Problem } from '../ui/question.tsx';
import { readAnswers } from './answers.ts';
import type { Contact, Reported } from './reported.ts';
import { ServiceRequest } from './schema.ts';
import { FIELDS, type TypedRequest } from './typed.ts';

/** What of a region and its day a report is held against. */
export interface Known {
  list: ServiceList;
  areas: AreaList;
  /** Of the region, IANA. */
  timeZone: string;
  /** ISO day in the region's time zone. */
  today: string;
}

/** A report as it may be written down. */
export interface ReadRequest {
  service: Service;
  reported: Reported;
  contact: Contact | null;
  is_anonymous: boolean;
  is_secret: boolean;
  /** As it was named; whether there is such a programme only the verb knows. */
  programme: string | null;
  lapor_number: string | null;
}

/** Reads what was typed; each problem stands at its field, in the order of the form. */
export function readRequest(
  typed: TypedRequest,
  known: Known,
): { request: ReadRequest } | { problems: Problem[] } {
  const service = known.list.services.find(({ code }) => code === typed.texts.service_code);
  const { data, error } = ServiceRequest.safeParse(typed.texts);
  const answered = service
    ? readAnswers(service, typed.answers, known.timeZone)
    : { answers: {}, problems: [UNKNOWN] };
  // From what was typed, so that a wrong field does not hide what is wrong in these.
  const place = placeOf(known.areas, typed.texts.area?.trim() || null);
  const problems = [
    ...(error?.issues ?? []).map(({ path, message }) => ({ field: String(path[0]), message })),
    ...answered.problems,
    ...(place ? [] : [NOWHERE]),
    ...((typed.texts.incident_on?.trim() ?? '') > known.today ? [TOMORROW] : []),
  ];
  if (!service || !data || !place || problems.length > 0) return { problems: inOrder(problems) };
  const [lat = null, long = null] = data.position ?? [];
  const { incident_on, landmark, description, name, phone, email } = data;
  return {
    request: {
      service,
      reported: {
        class: data.class,
        service_code: service.code,
        description,
        attributes: answered.answers,
        ...place,
        landmark,
        lat,
        long,
        incident_on,
      },
      contact: name || phone || email ? { name, phone, email } : null,
      is_anonymous: data.is_anonymous,
      is_secret: data.is_secret,
      programme: data.programme,
      lapor_number: data.lapor_number,
    },
  };
}

const UNKNOWN: Problem = { field: 'service_code', message: 'Pilih kategori dari daftar wilayah ini' };
const NOWHERE: Problem = { field: 'area', message: 'Pilih kecamatan atau kelurahan dari daftar' };
const TOMORROW: Problem = { field: 'incident_on', message: 'Tanggal kejadian paling lambat hari ini' };

// The category's own questions stand after the description; one problem is enough for a field.
function inOrder(problems: Problem[]): Problem[] {
  const first = [...Map.groupBy(problems, ({ field }) => field).values()].flatMap((same) => same.slice(0, 1));
  return first.toSorted((a, b) => placeIn(a) - placeIn(b));
}

const placeIn = ({ field }: Problem) => {
  const place = (FIELDS as readonly string[]).indexOf(field);
  return place < 0 ? FIELDS.indexOf('description') + 0.5 : place;
};
