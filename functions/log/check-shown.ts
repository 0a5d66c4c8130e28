import { checkWords as w, versionName } from '../../src/log/check-words.ts';
import { milestonesOf, movesOf } from '../../src/programmes/schedule.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import { stable } from '../../src/ui/stable.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { movesAfter, otherThanNewest, schedulesAfter } from './shown-reads.ts';
import type { Say } from './check-tree.ts';

const STEP = 500;

/** Holds what pages show of things now, and of moved dates, against the newest versions, which the log vouches for. */
export async function checkShown(db: Db, say: Say): Promise<void> {
  for (const rows of await readAll(db, otherThanNewest(db)))
    for (const row of rows)
      say(w.shown(versionName(row as unknown as { noun: string; id: string; version: number })));
  const published = new Map<string, string[]>();
  await eachOf(
    (after) => schedulesAfter(db, after, STEP),
    (row) => {
      const { programme_id, key, content } = row as { programme_id: string; key: string; content: string };
      published.set(programme_id, movesIn(JSON.parse(content) as Schedule).concat(`0 ${key}`));
    },
  );
  const shown = new Map<string, string[]>();
  await eachOf(
    (after) => movesAfter(db, after, STEP),
    (row) => {
      const { programme_id, milestone, from_due, to_due, days, reason, as_of } = row;
      const moves = shown.get(programme_id as string) ?? [];
      shown.set(programme_id as string, [
        ...moves,
        stable({ milestone, from: from_due, to: to_due, days, reason, as_of }),
      ]);
    },
  );
  for (const [programme, told] of published) {
    const [key = '', ...moves] = told.toSorted();
    if (stable(moves) !== stable((shown.get(programme) ?? []).toSorted())) say(w.moves(key.slice(2)));
    shown.delete(programme);
  }
  for (const programme of shown.keys()) say(w.moves(programme));

  async function eachOf(asked: (after: string) => D1PreparedStatement, take: (row: Row) => void) {
    for (let after = ''; ;) {
      const [rows = []] = await readAll(db, [asked(after)]);
      rows.forEach(take);
      if (rows.length < STEP) return;
      after = rows.at(-1)!.id as string;
    }
  }
}

const movesIn = (schedule: Schedule): string[] =>
  milestonesOf(schedule).flatMap((milestone) =>
    movesOf(milestone).map(({ from, to, days, reason, as_of }) =>
      stable({ milestone: milestone.key, from, to, days, reason, as_of }),
    ),
  );
