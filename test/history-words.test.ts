import { beforeAll, describe, expect, it } from 'vitest';
import { hasWords } from '../src/history/deeds.ts';
import { thingOf } from '../src/history/things.ts';
import { busy } from './edge/busy.ts';
import { rows } from './edge/portal.ts';

// The source of every verb, as it writes its events.
const sources = Object.values(
  import.meta.glob<string>(['../functions/**/*.ts', '!../functions/env.d.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** Every noun with every verb that stands beside it in an event of the source. */
const written = sources.flatMap((text) =>
  [...text.matchAll(/\bnoun: '(\w+)',\s*verb: ([^,]+),/g)].flatMap(([, noun, verb = '']) =>
    [...verb.matchAll(/'(\w+)'/g)].flatMap(([, name]) => [`${noun}.${name}`]),
  ),
);

const spoken = (name: string) => hasWords(...(name.split('.') as [string, string]));

beforeAll(busy);

describe('history has words', () => {
  it.each([2026, null, 'unknown', 'not_published'])('for a budget of the year %s', (year) => {
    const thing = { year, funds: 'unknown', title: 'Halte', key: 'biaya', slug: 'halte' };
    const line = { noun: 'budget', subject: 'X', version: 1, data: {}, said: null, thing };
    const { title } = thingOf(line, 'kota-uji', 'id');
    expect(title).toBe(`anggaran ${year === 2026 ? '2026' : 'tanpa tahun'}, program Halte`);
  });

  it('for everything that happened on a portal where everything was done once', async () => {
    const events = await rows('SELECT DISTINCT noun, verb FROM event');
    const names = events.map(({ noun, verb }) => `${String(noun)}.${String(verb)}`);
    expect(names.length).toBeGreaterThanOrEqual(30);
    expect(names.filter((name) => !spoken(name))).toEqual([]);
    expect(
      written.filter(
        (name) =>
          !names.includes(name) &&
          !/^(?:person|invite|draft|setting|evidence|photo|spreadsheet|service_request|service_route|response_template|feedback|api_key)\./.test(
            name,
          ),
      ),
    ).toEqual([]);
  });

  it('for every event that the source writes', () => {
    expect(written.length).toBeGreaterThanOrEqual(12);
    expect(written.filter((name) => !spoken(name))).toEqual([]);
  });

  it('and says when it has none', () => {
    expect(spoken('programme.vanish')).toBe(false);
    expect(spoken('constructor.name')).toBe(false);
  });
});
