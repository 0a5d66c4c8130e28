import type { Mementos } from '../../src/mementos/memento.ts';

/** What a page as of a moment is drawn from. */
export interface Then<P> {
  /** Null: it was not there yet. */
  page: P | null;
  /** How it is called; null of a public word, which has no name. */
  name: string | null;
  /** IANA zone of its region. */
  timeZone: string;
  mementos: Mementos;
  /** What of the past is kept, where that is not each day of it. */
  kept?: string;
}
