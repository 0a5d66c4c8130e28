import { Hono } from 'hono';
import { ages, registerStates, type RegisterPage } from '../../src/commitments/page.ts';
import { registerSlots } from '../../src/commitments/register.tsx';
import type { App, Request_ } from '../core/http.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readRegister } from './page-reads.ts';

/** The people's door to public words. */
export const commitments = new Hono<App>();

const FILTERS = ['status', 'umur', 'setelah'] as const;

commitments.get('/janji/', (c) => register(c, null));
commitments.get('/:region{[a-z][a-z0-9-]{2,59}}/janji/', (c) => register(c, c.req.param('region')));

const register = (c: Request_, region: string | null) =>
  page(c, {
    shell: 'commitments',
    params: FILTERS,
    read: async (db) => readRegister(db, region, filterFrom(c)),
    slots: registerSlots,
    timeZone: (rows) => rows.region?.time_zone ?? 'Asia/Jakarta',
  });

function filterFrom(c: Request_): RegisterPage['asked'] {
  const given = asked(c, FILTERS);
  const states: readonly string[] = registerStates;
  if (given.status && !states.includes(given.status))
    throw new Refusal('invalid', (w) => w.statusUnknown(states.join(', ')));
  if (given.umur && !(ages as readonly string[]).includes(given.umur))
    throw new Refusal('invalid', (w) => w.ageUnknown(ages.join(', ')));
  if (given.umur && given.status === 'lewat') throw new Refusal('invalid', (w) => w.ageNotLate);
  return given as RegisterPage['asked'];
}
