import { describe, expect, it } from 'vitest';
import { shownRows } from '../functions/log/check-shown.ts';
import type { About } from '../functions/log/finding.ts';
import { findings } from '../functions/log/findings.ts';
import { historyNode, newestNode, readsOf } from '../functions/log/reads-of.ts';
import { newestVersion } from '../functions/log/shown-version-reads.ts';
import { upstreams } from '../functions/log/upstream.ts';
import { loggedNouns } from '../src/log/entry.ts';

const upstreamOf = upstreams(shownRows);
const rowsOf = (table: string, column: string) =>
  shownRows.find((one) => one.table === table && (one.columns.includes(column) || column === '*'))!;

/** A finding about a column of a row of a programme, or about the versions of a thing. */
function row(node: string, programme: string | null, id = 'X', region = 'kota'): About {
  const [table, column] = node.split('.') as [string, string];
  const shown = rowsOf(table, column);
  const upstream = upstreamOf(shown, column === '*' ? null : column);
  return { name: `${node} ${id}`, node, noun: shown.subject, id, region, programme, upstream };
}
const version = (noun: string, programme: string | null, id = 'X'): About => ({
  name: `${noun} ${id} versi 1`,
  node: newestNode(noun),
  noun,
  id,
  region: 'kota',
  programme,
});
const said = (isSure: boolean) => (isSure ? 'seharusnya' : 'dihitung');

function told(...about: (About | 'log' | 'beside')[]) {
  const { say, found } = findings();
  for (const [i, one] of about.entries())
    say(typeof one === 'object' && one.upstream ? (isSure) => `${i} ${said(isSure)}` : `${i}`, one);
  return found();
}

describe('what a difference may follow from', () => {
  it('is said outright of a row whose every origin is as it was sealed', () => {
    expect(told(row('programme.progress', 'P', 'P'))).toEqual({ roots: ['0 seharusnya'], following: [] });
  });

  it('comes after what it may follow from, though it was found before, and is told without a judgement', () => {
    expect(told(row('programme.progress', 'P', 'P'), row('milestone.state', 'P', 'S'))).toEqual({
      roots: ['1 seharusnya'],
      following: [{ from: 'milestone.state S', says: ['0 dihitung'] }],
    });
  });

  it('names the edit of a sealed version, also when a kept row was edited to go with it', () => {
    expect(
      told(
        version('schedule', 'P', 'S'),
        row('milestone.state', 'P', 'S'),
        row('programme.progress', 'P', 'P'),
      ),
    ).toEqual({
      roots: ['0'],
      following: [{ from: 'schedule S versi 1', says: ['1 dihitung', '2 dihitung'] }],
    });
    expect(told(version('schedule', 'P', 'S'), row('region.slip_days', null, 'kota')).following).toHaveLength(
      1,
    );
  });

  it('is nothing of another programme, but there too nobody says which side is right', () => {
    expect(told(version('schedule', 'P', 'S'), row('programme.progress', 'Q', 'Q'))).toEqual({
      roots: ['0', '1 dihitung'],
      following: [],
    });
    expect(told(version('schedule', 'P', 'S'), row('programme.title', 'P', 'P')).roots).toEqual([
      '0',
      '1 seharusnya',
    ]);
    expect(told(version('budget', 'P', 'A'), row('budget.amount', 'P', 'B')).roots).toEqual([
      '0',
      '1 seharusnya',
    ]);
  });

  it('is no version that a newer one has replaced, unless what differs reads those too', () => {
    const { say, place, found } = findings();
    for (const noun of ['schedule', 'indicator'])
      say(noun, { ...version(noun, 'P'), name: noun, region: null, programme: null, version: 1 });
    say(said, row('milestone_move.reason', 'P', 'X'));
    say((isSure) => `points ${said(isSure)}`, row('indicator_original.points', 'P', 'X'));
    const known = new Map([['X', { id: 'X', region: 'kota', programme: 'P', newest: 2 }]]);
    for (const noun of ['schedule', 'indicator']) place(noun, known);
    expect(found()).toEqual({
      roots: ['schedule', 'indicator', 'seharusnya'],
      following: [{ from: 'indicator', says: ['points dihitung'] }],
    });
  });

  it('is no later row of the same table', () => {
    const [first, second] = [row('indicator_original.points', 'P'), row('indicator_original.points', 'P')];
    expect(told(first, second)).toEqual({
      roots: ['0 seharusnya'],
      following: [{ from: first.name, says: ['1 dihitung'] }],
    });
  });

  it('may be all that is shown when the log itself is broken, and nothing when it is a day or a witness', () => {
    expect(told('log', row('source.url', null)).roots).toEqual(['0', '1 dihitung']);
    expect(told('beside', row('source.url', null)).roots).toEqual(['0', '1 seharusnya']);
  });

  it('is not vouched for before it is sealed, or when Git vouches for it', () => {
    const { say, found } = findings();
    say(null, version('source', null, 'X'));
    say(said, row('source.url', null, 'X'));
    say(said, row('source.url', null, 'Y'));
    say(said, row('region.content', null, 'kota'));
    expect(found()).toEqual({ roots: ['dihitung', 'seharusnya', 'dihitung'], following: [] });
  });
});

describe('what derived rows read', () => {
  it('is read off their SQL, through every other row', () => {
    expect(upstreamOf(rowsOf('programme', 'progress'), 'progress').others).toEqual(
      expect.arrayContaining(['milestone.state', 'milestone.weight', newestNode('schedule')]),
    );
    expect(upstreamOf(rowsOf('region', 'slip_days'), 'slip_days').others).toContain(newestNode('schedule'));
    expect(upstreamOf(rowsOf('programme', 'title'), 'title')).toEqual({
      own: [newestNode('programme')],
      others: [],
      unsealed: false,
    });
  });

  it('is of a move which source is meant, but not why it was moved', () => {
    const [reason, source] = ['reason', 'source_id'].map((column) =>
      upstreamOf(rowsOf('milestone_move', column), column),
    );
    expect(reason).toEqual({ own: [newestNode('schedule')], others: [], unsealed: false });
    expect(source?.others).toContain(historyNode('programme'));
  });

  it('never is why a version was published, where only the newest is read', () => {
    const ofNewest = shownRows.filter(({ sealed: { from } }) =>
      loggedNouns.some((noun) => from.includes(newestVersion(noun))),
    );
    expect(ofNewest.length).toBeGreaterThan(10);
    for (const { table, sealed } of ofNewest)
      for (const sql of Object.values(sealed.columns).filter((one) => !one.includes(' AS v')))
        expect(`${table} ${sql}`).not.toMatch(/\bv\.reason/);
  });

  it('are columns by their alias, and without one columns of every table', () => {
    const sql = `(SELECT t.a FROM "one" AS t JOIN two WHERE b = 't.c' AND f(t.d))`;
    const read = readsOf(sql);
    for (const node of ['one.a', 'one.d', 'one.b', 'two.b', 'one.*', 'two.*']) expect(read).toContain(node);
    for (const node of ['two.a', 'one.c', 'two.c']) expect(read).not.toContain(node);
  });

  it('never follow from each other in a circle, but for rows of one table', () => {
    const behind = new Map<string, Set<string>>();
    for (const shown of shownRows)
      for (const column of [null, ...shown.key, ...shown.columns]) {
        const node = `${shown.table}.${column ?? '*'}`;
        const others = upstreamOf(shown, column).others.filter((one) => !one.startsWith(`${shown.table}.`));
        behind.set(node, new Set([...(behind.get(node) ?? []), ...others]));
      }
    const circles = [...behind].flatMap(([node, others]) =>
      [...others].filter((other) => behind.get(other)?.has(node)).map((other) => `${node} ${other}`),
    );
    expect(circles).toEqual([]);
  });
});
