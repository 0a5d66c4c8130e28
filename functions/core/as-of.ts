/**
 * SQL for the moment before which something was published by the end of a day in a region, or of a second (UTC): `region`
 * is an expression of its slug, `per` a bound place. Without one it is after every moment. Indonesia has no summer time.
 * The zone is the one that the region has today, also where an older face of it says another: a zone in its file is put
 * right, never moved, and which face holds could only be asked once it is known when the day ends.
 */
export const untilEndOf = (per: string, region: string) => `CASE
  WHEN ${per} IS NULL THEN '9999'
  WHEN length(${per}) > 10 THEN strftime('%Y-%m-%dT%H:%M:%fZ', ${per}, '+1 second')
  ELSE (SELECT ${endOfDay(per, 'time_zone')} FROM region WHERE slug = ${region}) END`;

/** SQL for the moment at which a day ends in a time zone; both are SQL. */
export const endOfDay = (day: string, timeZone: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${day}, '+1 day',
    CASE ${timeZone} WHEN 'Asia/Jakarta' THEN '-7 hours' WHEN 'Asia/Makassar' THEN '-8 hours' ELSE '-9 hours' END)`;

/** How a programme was called then; NULL when it was not there. `id` and `until` are SQL. */
export const titleBefore = (id: string, until: string) => `(
  SELECT content ->> '$.title' FROM main.programme_version
  WHERE programme_id = ${id} AND published_at < ${until}
  ORDER BY version DESC LIMIT 1)`;

/** How a region was called then; NULL before any of its files was kept. `slug` and `until` are SQL. */
export const nameBefore = (slug: string, until: string) => `(
  SELECT content ->> '$.name' FROM region_version
  WHERE region = ${slug} AND published_at < ${until}
  ORDER BY version DESC LIMIT 1)`;

/** The number of the version in which a keyed thing stood then; NULL when it was not there. `until` is such a moment. */
export const versionBefore = (noun: string, id: string, until: string) => `(
  SELECT version FROM version
  WHERE noun = '${noun}' AND subject_id = ${id} AND published_at < ${until}
  ORDER BY version DESC LIMIT 1)`;
