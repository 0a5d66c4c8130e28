import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileOf, makeAll } from './edge/open-data.ts';
import { publish as publishPlan, said, tell } from './edge/plans.ts';
import { furnish, REGION } from './edge/sample.ts';

// In the test's own words: what a reader of the standard cannot do without.
const date = { type: 'string', format: 'date-time' };
const Package = {
  type: 'object',
  required: ['uri', 'version', 'publishedDate', 'publisher', 'projects'],
  properties: {
    uri: { type: 'string', format: 'uri' },
    version: { const: '0.9' },
    publishedDate: date,
    projects: { type: 'array', items: { $ref: '#/$defs/project' } },
  },
  $defs: {
    project: {
      type: 'object',
      required: ['id', 'title'],
      properties: {
        id: { type: 'string', minLength: 1 },
        status: {
          enum: [
            'identification',
            'preparation',
            'implementation',
            'completion',
            'maintenance',
            'decommissioning',
            'decommissioned',
            'cancelled',
          ],
        },
        milestones: {
          type: 'array',
          minItems: 1,
          items: {
            required: ['id'],
            properties: {
              dueDate: date,
              dateMet: date,
              status: { enum: ['scheduled', 'met', 'notMet', 'partiallyMet'] },
            },
          },
        },
      },
    },
  },
};

const isPackage = addFormats.default(new Ajv({ allErrors: true, strictTypes: false })).compile(Package);
/* eslint-disable-next-line @typescript-eslint/no-explicit-any */
type Any = any;
const read = async () => JSON.parse((await fileOf('semua', 'oc4ids', 'json')) ?? '') as Any;

beforeAll(async () => {
  await furnish(REGION, '11.01', { demo: false });
  await furnish('kota-contoh', '00.00', { demo: true });
  await publishPlan();
  await tell('tiang', said('drop'));
  await makeAll('2026-11-24T02:00:00.000Z');
}, 60_000);

describe('the programmes as OC4IDS', () => {
  it('are a package of projects', async () => {
    const found = await read();
    expect(isPackage(found), JSON.stringify(isPackage.errors)).toBe(true);
    expect(found.projects).toHaveLength(1);
    expect(found.projects[0].milestones.map((m: Any) => [m.id, m.status, m.dueDate])).toEqual([
      ['rancangan', 'scheduled', '2026-03-31T00:00:00Z'],
      ['tiang', 'notMet', '2026-09-30T00:00:00Z'],
      ['menyala', 'scheduled', '2026-12-31T00:00:00Z'],
    ]);
    expect(found.projects[0].milestones[1].description).toContain('Dibatalkan');
  });

  it.each([
    ['a word that OC4IDS lacks', (p: Any) => (p.projects[0].status = 'suspended')],
    ['an empty list', (p: Any) => (p.projects[0].milestones = [])],
    ['a day where a moment belongs', (p: Any) => (p.projects[0].milestones[0].dueDate = '2026-03-31')],
  ])('would be refused with %s', async (_, spoil) => {
    const found = await read();
    spoil(found);
    expect(isPackage(found)).toBe(false);
  });
});
