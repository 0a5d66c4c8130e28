import type { Db } from '../../functions/core/db.ts';
import type { Letter, Mailer } from '../../functions/core/mail.ts';
import { Refusal } from '../../functions/core/refusal.ts';

/** Chance that anybody can repeat: the same seed gives the same numbers (mulberry32). */
export function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What recipients have: by X-Pantau-Kota-Id the first letter of it, and how many copies of it came. */
export class Inbox {
  readonly letters = new Map<string, { letter: Letter; at: number; copies: number }>();
  put(letter: Letter, at: number): void {
    const known = this.letters.get(letter.id);
    this.letters.set(letter.id, { letter, at, ...known, copies: (known?.copies ?? 0) + 1 });
  }
}

/** A process that may die at any batch of the database and at any letter; dead, it does nothing any more. */
export class Process {
  dead = false;
  readonly random: () => number;
  readonly mortality: number;
  constructor(random: () => number, mortality: number) {
    this.random = random;
    this.mortality = mortality;
  }
  alive(): void {
    if (this.dead) throw new Refusal('unavailable', (w) => w.notSaved);
  }
  mayDie(): void {
    if (this.random() < this.mortality) this.dead = true;
    this.alive();
  }
  /** The database as this process meets it: it dies before a batch, or after it. */
  db(db: Db): Db {
    return {
      prepare: (sql) => db.prepare(sql),
      batch: async <T>(statements: D1PreparedStatement[]) => {
        this.mayDie();
        const answer = await db.batch<T>(statements);
        this.mayDie();
        return answer;
      },
    };
  }
}

interface Bad {
  random: () => number;
  inbox: Inbox;
  /** Simulated milliseconds. */
  now: () => number;
  outage: [from: number, to: number];
  /** How long the sender waits. */
  patience: number;
}

const SUPPRESSED = Object.assign(new Error('suppressed'), { code: 'E_RECIPIENT_SUPPRESSED' });

/** A mail service that fails half of the time: before it takes a letter, after it, or by saying nothing. */
export const badPost = ({ random, inbox, now, outage, patience }: Bad, process: Process): Mailer => {
  const late = () => new Promise<void>((resolve) => setTimeout(resolve, patience * 2));
  return async (letter) => {
    process.mayDie();
    if (letter.to.startsWith('refused')) throw SUPPRESSED;
    const takes = () => inbox.put(letter, now());
    if (letter.to.startsWith('never') || (now() >= outage[0] && now() < outage[1])) throw new Error('down');
    const dice = random();
    if (dice < 0.2) throw new Error('busy');
    if (dice < 0.27) return late().then(() => Promise.reject(new Error('gone')));
    takes();
    if (dice < 0.34) return late();
    if (dice < 0.5) throw new Error('answer lost');
    // Between sending and writing that down.
    process.mayDie();
  };
};
