import { Hono } from 'hono';
import { statuses } from '../../src/programmes/schema.ts';
import { kinds, unanswered, type SearchAsked } from '../../src/search/page.ts';
import { searchSlots } from '../../src/search/search.tsx';
import type { App, Request_ } from '../core/http.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readSearchPage } from './page-reads.ts';

/** The people's door to search. */
export const search = new Hono<App>();

const QUESTION = ['q', 'wilayah', 'jenis', 'status', 'quick_win', 'setelah'] as const;

search.get('/cari/', (c) =>
  page(c, {
    shell: 'search',
    params: QUESTION,
    read: async (db, index) => readSearchPage(db, index, questionFrom(c)),
    slots: searchSlots,
    again: (refused, view) => searchSlots(unanswered(typed(c)), view, refused),
  }),
);

function questionFrom(c: Request_): SearchAsked {
  const given = asked(c, QUESTION);
  const { jenis, status, quick_win } = given;
  if (jenis && !(kinds as readonly string[]).includes(jenis))
    throw new Refusal('invalid', (w) => w.kindUnknown(kinds.join(', ')));
  if (status && !(statuses as readonly string[]).includes(status))
    throw new Refusal('invalid', (w) => w.statusUnknown(statuses.join(', ')));
  if (quick_win && quick_win !== 'ya') throw new Refusal('invalid', (w) => w.flagUnknown);
  return given;
}

// What was sent, right or wrong, so that nobody types it twice; the place in an old list is of no use.
const typed = (c: Request_): SearchAsked =>
  Object.fromEntries(
    QUESTION.flatMap((name) => {
      const value = name === 'setelah' ? undefined : c.req.query(name);
      return value ? [[name, value]] : [];
    }),
  );
