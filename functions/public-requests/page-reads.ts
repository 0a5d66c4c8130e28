import type { AreaList } from '../../src/areas/schema.ts';
import { overdue, type Course } from '../../src/clocks/course.ts';
import { lateness } from '../../src/clocks/late.ts';
import type { RequestPage } from '../../src/public-requests/page.ts';
import type { PublicRequest } from '../../src/service-requests/public.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import { toCalendars } from '../clocks/reads.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { photosOf, toReportPhoto } from '../photos/reads.ts';
import { handsOf, stepsOf, toTimeline } from './timeline-reads.ts';

/** One report as the public sees it, in one round trip; null when there is none that it may see, whatever the reason. */
export async function readRequest(db: Db, id: string, now = new Date()): Promise<RequestPage | null> {
  const [[row] = [], photos = [], steps = [], hands = [], days = []] = await readAll(db, [
    publicRequest(db, id),
    photosOf(db, id),
    stepsOf(db, id),
    handsOf(db, id),
    calendarsOfPublic(db, id),
  ]);
  if (!row) return null;
  const {
    slug,
    name,
    demo,
    time_zone,
    organisation_names,
    services,
    areas,
    programme,
    private_course,
    ...request
  } = row;
  const shown = toRequest(request);
  const organisations = parsed<Record<string, string>>(organisation_names) ?? {};
  return {
    region: { slug, name, demo: demo === 1, time_zone } as RequestPage['region'],
    shown: {
      request: shown,
      names: namesOf(shown, {
        services: parsed<ServiceList>(services)?.services ?? [],
        areas: parsed<AreaList>(areas) ?? [],
        organisations,
      }),
      programme: parsed<{ slug: string; title: string }>(programme),
      late: overdue(shown.course, now.toISOString()),
      // By the moments that a sensitive report keeps to itself; what comes of them is a number of days. No report was
      // promised anything without the country's days off.
      late_by:
        days.length > 0
          ? lateness(JSON.parse(private_course as string) as Course, {
              at: now.toISOString(),
              timeZone: time_zone as string,
              calendars: toCalendars(days),
            })
          : {},
    },
    timeline: toTimeline(steps, hands, {
      names: organisations,
      timeZone: time_zone as string,
      sensitive: shown.received_at === null,
      handed: shown.hand_over_count,
    }),
    continued: shown.duplicate_of,
    photos: photos
      .map(toReportPhoto)
      .filter((photo) => photo.is_approved)
      .map(({ id: photo, width, height }) => ({ id: photo, width, height })),
  };
}

const publicRequest = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT p.id, p.region, p.class, p.service_code, p.agency, p.district_code, p.village_code, p.description, p.landmark,
         p.lat, p.long, p.incident_on, p.programme_id, p.lapor_number, p.state, p.status, p.is_open, p.received_at,
         p.received_on, p.clocks, p.course, p.hand_over_count, p.outcome, p.confirmed, p.reason,
         p.final_due_at, p.supporter_count, p.closed_at, s.course AS private_course, s.objection_count, s.reopened_count,
         (SELECT q.id FROM service_request_public AS q WHERE q.id = s.duplicate_of) AS duplicate_of, r.slug, r.name, r.demo, r.time_zone, r.organisation_names,
         (SELECT content FROM service_list WHERE region = p.region) AS services,
         (SELECT content FROM area_list WHERE region = p.region) AS areas,
         (SELECT json_object('slug', slug, 'title', title) FROM programme WHERE id = p.programme_id) AS programme
       FROM service_request_public AS p
       JOIN service_request AS s ON s.id = p.id
       JOIN region AS r ON r.slug = p.region
       WHERE p.id = ?
       LIMIT 1`,
    )
    .bind(id);

const calendarsOfPublic = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT scope, content, version FROM calendar
       WHERE scope = '' OR scope = (SELECT region FROM service_request_public WHERE id = ? LIMIT 1)
       ORDER BY scope
       LIMIT 2`,
    )
    .bind(id);

const parsed = <T>(json: unknown): T | null => (json ? (JSON.parse(json as string) as T) : null);

const toRequest = ({ is_open, clocks, course, ...row }: Row) =>
  ({
    ...row,
    is_open: is_open === 1,
    clocks: JSON.parse(clocks as string),
    course: JSON.parse(course as string),
  }) as PublicRequest;

interface Known {
  services: ServiceList['services'];
  areas: AreaList;
  organisations: Record<string, string>;
}

// A code that its list no longer has is shown as it is: better than a blank.
function namesOf(request: PublicRequest, { services, areas, organisations }: Known) {
  const district = areas.find(({ code }) => code === request.district_code);
  const village = district?.villages.find(({ code }) => code === request.village_code);
  return {
    service: services.find(({ code }) => code === request.service_code)?.name ?? request.service_code,
    agency: request.agency && (organisations[request.agency] ?? request.agency),
    district: district?.name ?? request.district_code,
    village: village?.name ?? request.village_code,
  };
}
