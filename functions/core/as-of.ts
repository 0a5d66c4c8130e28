/**
 * SQL for the moment before which something was published by the end of a day in a region: `region` is an expression of
 * its slug, `day` a bound place. Without a day it is after every moment. Indonesia has no summer time.
 */
export const untilEndOf = (day: string, region: string) => `CASE WHEN ${day} IS NULL THEN '9999' ELSE (
  SELECT strftime('%Y-%m-%dT%H:%M:%fZ', ${day}, '+1 day',
    CASE time_zone WHEN 'Asia/Jakarta' THEN '-7 hours' WHEN 'Asia/Makassar' THEN '-8 hours' ELSE '-9 hours' END)
  FROM region WHERE slug = ${region}) END`;

/** The number of the version in which a keyed thing stood then; NULL when it was not there. `until` is such a moment. */
export const versionBefore = (noun: string, id: string, until: string) => `(
  SELECT version FROM version
  WHERE noun = '${noun}' AND subject_id = ${id} AND published_at < ${until}
  ORDER BY version DESC LIMIT 1)`;
