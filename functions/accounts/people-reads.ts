import type { PeopleRoom, PersonCard } from '../../src/accounts/people.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { GRANTS } from './grant-limit.ts';
import { personById, toPerson } from './account-reads.ts';
import { STANDS } from './invite-reads.ts';

const PEOPLE = 50;
const INVITES = 20;
const ORGANISATIONS = 200;

/** What must be known before a role is given: whether there is such a region, and such an organisation in it. */
export async function readPlace(db: Db, region: string, organisation: string) {
  const [regions = [], organisations = []] = await readAll(db, [
    db.prepare('SELECT slug FROM region WHERE slug = ? LIMIT 1').bind(region),
    db
      .prepare('SELECT key FROM organisation WHERE region = ? AND key = ? LIMIT 1')
      .bind(region, organisation),
  ]);
  return { region: regions.length > 0, organisation: organisations.length > 0 };
}

/** A person, for verbs that change what they may do. */
export async function readPerson(db: Db, id: string) {
  const [[row] = []] = await readAll(db, [personById(db, id)]);
  return row ? toPerson(row) : null;
}

/** Whether somebody other than this person administers a region and can work. */
export async function hasOtherAdmin(db: Db, region: string, person: string): Promise<boolean> {
  const [found = []] = await readAll(db, [
    db
      .prepare(
        `SELECT 1 FROM role_grant AS g JOIN person AS p ON p.id = g.person_id
         WHERE g.region = ? AND g.role = 'region_admin' AND g.person_id <> ? AND p.state <> 'suspended'
         LIMIT 1`,
      )
      .bind(region, person),
  ]);
  return found.length > 0;
}

/** The people with a role in a region, by id after a cursor; its open invites; and the organisations to choose from. */
export async function readPeopleRoom(
  db: Db,
  region: string,
  after: string,
  now: string,
): Promise<PeopleRoom> {
  const [people = [], invites = [], organisations = []] = await readAll(db, [
    peopleOf(db, region, after, PEOPLE + 1),
    db
      .prepare(
        `SELECT i.id, i.role, i.organisation, i.expires_at, p.name
         FROM invite AS i LEFT JOIN person AS p ON p.id = i.person_id
         WHERE i.region = ? AND i.created_at > ? AND i.used_at IS NULL AND i.expires_at > ? AND ${STANDS}
         ORDER BY i.created_at DESC
         LIMIT ${INVITES}`,
      )
      // Good for a day, so an older one cannot be open: the index starts there.
      .bind(region, new Date(Date.parse(now) - 2 * 86_400_000).toISOString(), now),
    organisationsIn(db, region),
  ]);
  const shown = people.slice(0, PEOPLE).map(toCard);
  return {
    people: shown,
    next: people.length > PEOPLE ? (shown.at(-1)?.id ?? null) : null,
    invites: invites as unknown as PeopleRoom['invites'],
    organisations: organisations as unknown as PeopleRoom['organisations'],
  };
}

/** One person with a role in a region, and the organisations to choose from. */
export async function readPersonCard(db: Db, region: string, id: string) {
  const [[row] = [], organisations = []] = await readAll(db, [
    personById(db, id),
    organisationsIn(db, region),
  ]);
  const person = row ? toCard(row) : null;
  const known = person?.grants.some((grant) => grant.region === region) ? person : null;
  return { person: known, organisations: organisations as unknown as PeopleRoom['organisations'] };
}

const toCard = (row: Row) => toPerson(row) as PersonCard;

const organisationsIn = (db: Db, region: string) =>
  db
    .prepare(`SELECT key, name FROM organisation WHERE region = ? ORDER BY name, id LIMIT ${ORGANISATIONS}`)
    .bind(region);

const peopleOf = (db: Db, region: string, after: string, limit: number) =>
  db
    .prepare(
      `SELECT p.id, p.name, p.state, p.version, (
         SELECT json_group_array(json_object(
           'id', g.id, 'role', g.role, 'region', g.region, 'organisation', g.organisation
         ))
         FROM (SELECT * FROM role_grant WHERE person_id = p.id ORDER BY id LIMIT ${GRANTS}) AS g
       ) AS grants
       FROM (
         SELECT DISTINCT person_id FROM role_grant WHERE region = ?1 AND person_id > ?2 ORDER BY person_id LIMIT ?3
       ) AS w
       JOIN person AS p ON p.id = w.person_id
       ORDER BY p.id
       LIMIT ?3`,
    )
    .bind(region, after, limit);
