import { MOST, statesOf, type Asked } from '../../src/sp4n/asked.ts';
import type { ExportedReport, Meanings } from '../../src/sp4n/columns.ts';
import { areaListOf, toAreaList } from '../areas/reads.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';

/** Reports that are read at once. */
export const PORTION = 1000;

/** The references of the reports that are asked for, in the order of their receipt; one more than a file may hold. */
const chosenOf = (db: Db, region: string, { dari, sampai, keadaan }: Asked) =>
  db
    .prepare(
      `SELECT id
       FROM service_request INDEXED BY service_request_state_inbox
       WHERE region = ? AND state IN (SELECT value FROM json_each(?)) AND erased_at IS NULL
         AND received_on BETWEEN ? AND ?
       ORDER BY received_on, id
       LIMIT ${MOST + 1}`,
    )
    .bind(region, JSON.stringify(statesOf(keadaan)), dari || '0000', sampai || '9999');

/** What a file is made of: which reports stand in it, and what their codes mean; null: there is no such region. */
export async function readChosen(
  db: Db,
  region: string,
  asked: Asked,
): Promise<{ ids: string[]; meanings: Omit<Meanings, 'origin'> } | null> {
  const [[place] = [], found = [], lists = [], areas = []] = await readAll(db, [
    db.prepare('SELECT name, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    chosenOf(db, region, asked),
    serviceListOf(db, region),
    areaListOf(db, region),
  ]);
  if (!place) return null;
  const services = lists[0] ? toServiceList(lists[0]).services : [];
  return {
    ids: found.map(({ id }) => id as string),
    meanings: {
      region: place as Meanings['region'],
      services: new Map(
        services.map(({ code, name, sensitive }) => [code, { name, sensitive: sensitive === true }]),
      ),
      areas: new Map(
        toAreaList(areas[0]).flatMap(({ code, name, villages }) => [
          [code, name] as const,
          ...villages.map((village) => [village.code, village.name] as const),
        ]),
      ),
    },
  };
}

/** One portion of them. How to reach a reporter is not read, and of a secret report nothing that they wrote. */
export async function readReports(db: Db, ids: string[]): Promise<ExportedReport[]> {
  const [found = []] = await readAll(db, [
    db
      .prepare(
        `SELECT r.id, r.class, r.service_code, r.state, r.received_on, r.closed_at, r.course, r.is_anonymous, r.is_secret,
           iif(r.is_secret, NULL, r.description) AS description, iif(r.is_secret, NULL, r.landmark) AS landmark,
           iif(r.is_secret, NULL, r.village_code) AS village_code, iif(r.is_secret, NULL, r.lat) AS lat,
           iif(r.is_secret, NULL, r.long) AS long, r.incident_on, r.district_code, r.lapor_number,
           coalesce(o.name, r.agency) AS agency,
           (SELECT count(*) FROM photo AS p WHERE p.request_id = r.id AND p.state IN ('ready', 'approved')) AS photo_count,
           (SELECT json_group_array(p.id) FROM photo AS p
            WHERE p.request_id = r.id AND p.state = 'approved'
              AND EXISTS (SELECT 1 FROM service_request_public AS s WHERE s.id = r.id)) AS photos
         FROM json_each(?) AS chosen
         CROSS JOIN service_request AS r ON r.id = chosen.value
         LEFT JOIN organisation AS o ON o.region = r.region AND o.key = r.agency
         WHERE r.erased_at IS NULL
         ORDER BY chosen.key
         LIMIT ${PORTION}`,
      )
      .bind(JSON.stringify(ids)),
  ]);
  return found.map(toReport);
}

const toReport = (row: Row) =>
  ({
    ...row,
    course: JSON.parse(row.course as string),
    photos: JSON.parse(row.photos as string),
  }) as unknown as ExportedReport;
