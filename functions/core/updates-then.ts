/** What tables of then are made for; `region` is SQL of its slug. */
export interface Then {
  region: string;
  /** SQL that is true of the row `r` of a region that is meant. */
  isMeant: string;
  /** SQL of the id of the programme that is asked for alone; null: all of the region. */
  own: string | null;
  isWhole: boolean;
  /** SQL of the moment before which all was published. */
  until: string;
  /** What stands in the place of a title whose words were removed. */
  blank: string;
}

/** How many updates of a region, or of a programme, are looked through for what was there. */
const NEWS = 100;

// The newest that were published; words that were removed since leave nothing but that they were there.
export const UPDATE = ({
  region,
  own,
  until,
  blank,
}: Then) => `SELECT u.id, u.region, u.demo, u.programme_id, v.version, v.content,
     coalesce(v.content ->> '$.title', '${blank}') AS title,
     coalesce(v.content ->> '$.event_date', u.event_date) AS event_date, u.published_at, v.published_at AS changed_at
   FROM (
     SELECT * FROM main."update" WHERE ${own ? `programme_id = ${own}` : `region = ${region}`} AND published_at < ${until} ORDER BY published_at DESC LIMIT ${NEWS}
   ) AS u
   CROSS JOIN update_version AS v ON v.update_id = u.id AND v.version = (
     SELECT version FROM update_version
     WHERE update_id = u.id AND published_at < ${until}
     ORDER BY version DESC LIMIT 1)`;

// A programme's claims may say otherwise than those of the region's newest updates.
export const CLAIM = (
  then: Then,
) => `SELECT u.region, e.value ->> '$.key' AS key, u.id AS update_id, u.programme_id,
     e.value ->> '$.contradicts' AS contradicts, e.value AS content, e.value ->> '$.as_of' AS as_of
   FROM (
     SELECT * FROM "update" ${then.own ? `UNION ${UPDATE({ ...then, own: null })}` : ''}
   ) AS u, json_each(u.content, '$.claims') AS e`;

export const CONTRADICTION = ({ region, own }: Then) =>
  `SELECT ${own ?? region} AS about, c.key, c.region
   FROM claim AS c CROSS JOIN claim AS o ON o.region = c.region AND o.key = c.contradicts
   ${own ? `WHERE ${own} IN (c.programme_id, o.programme_id)` : ''}`;
