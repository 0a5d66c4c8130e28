import { describe, expect, it } from 'vitest';
import { harmlessOfFeedback, keptOfFeedback } from '../src/feedback/retention.ts';
import { harmless, kept } from '../src/service-requests/retention.ts';
import { rows } from './edge/portal.ts';

describe('the schema of personal data', () => {
  const tables = [
    'service_request*',
    'identity_opening',
    'photo',
    'outbox',
    'mail',
    'attempt',
    'erasure',
    'feedback',
    'feedback_answer',
  ];

  it('names every column that may hold a text or a place, as personal or as harmless', async () => {
    const found = await rows(
      `SELECT t.name || '.' || c.name AS name
       FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
       WHERE t.type = 'table' AND c.type <> 'INTEGER' AND (${tables.map((one) => `t.name GLOB '${one}'`).join(' OR ')})`,
    );
    const personal = [...kept, ...keptOfFeedback].flatMap(({ columns }) => columns);
    const named = [...personal, ...harmless, ...harmlessOfFeedback];
    const all = found.map(({ name }) => name as string);
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter((name) => !named.includes(name) && !name.startsWith('service_request_tally.'))).toEqual(
      [],
    );
    expect(named.filter((name) => !all.includes(name))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });
});
