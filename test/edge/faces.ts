import { citationsOfPromise } from '../../functions/core/kept-values.ts';

const nouns = ['schedule', 'budget', 'transaction', 'indicator', 'commitment'] as const;

/** The present face of everything that a test wrote without its verb, as the verb would have kept it. */
export const missingFaces = [
  ...nouns
    .filter((noun) => noun !== 'schedule' && noun !== 'commitment')
    .map(
      (noun) => `UPDATE "${noun}" SET published_at = '2024-01-01T00:00:00.000Z' WHERE published_at IS NULL`,
    ),
  ...nouns.map(
    (noun) => `INSERT INTO version (noun, subject_id, version, content, published_at)
    SELECT '${noun}', t.id, t.version, t.content, '2024-01-01T00:00:00.000Z'
    FROM "${noun}" AS t
    WHERE NOT EXISTS (
      SELECT 1 FROM version AS v WHERE v.noun = '${noun}' AND v.subject_id = t.id AND v.version = t.version
    )`,
  ),
  `UPDATE commitment SET citations = ${citationsOfPromise('commitment.region', 'commitment.content')}`,
];
