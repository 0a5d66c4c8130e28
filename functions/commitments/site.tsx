import { Hono } from 'hono';
import { citableCommitment } from '../../src/commitments/citable.ts';
import { ages, registerStates, type RegisterPage } from '../../src/commitments/page.ts';
import { slugOf } from '../../src/drafts/slug.ts';
import { registerSlots } from '../../src/commitments/register.tsx';
import { citation, CITING_PART, citingAsked, viewOf } from '../citing/door.ts';
import type { App, Request_ } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { pageThen, perFrom, toldNow } from '../mementos/door.ts';
import { readCommitmentLine, readRegister } from './page-reads.ts';
import { readRegisterAsOf } from './then-page-reads.ts';

/** The people's door to public words. */
export const commitments = new Hono<App>();

const FILTERS = ['status', 'umur', 'setelah'] as const;
const EVERYWHERE = ['wilayah', ...FILTERS] as const;

commitments.get('/janji/', (c) =>
  page(c, {
    shell: 'commitments',
    params: EVERYWHERE,
    read: async (db) => {
      const wilayah = regionFrom(c);
      const found = await readRegister(db, wilayah, { ...(wilayah && { wilayah }), ...filterFrom(c) });
      if (!found) throw new Refusal('invalid', (w) => w.regionFilterUnknown);
      return found;
    },
    slots: registerSlots,
    timeZone: (rows) => rows.region?.time_zone ?? 'Asia/Jakarta',
  }),
);
commitments.get('/:region{[a-z][a-z0-9-]{2,59}}/janji/', (c) => {
  const [region, per] = [c.req.param('region'), perFrom(c)];
  if (!per) return register(c, region);
  return pageThen(c, {
    shell: 'commitments',
    params: FILTERS,
    per,
    path: c.req.path,
    read: async (db) => readRegisterAsOf(db, region, unfiltered(c), per),
    slots: registerSlots,
  });
});

commitments.get(`/:region{[a-z][a-z0-9-]{2,59}}/janji/${CITING_PART}`, async (c) => {
  const [{ part }, per] = [citingAsked(c), perFrom(c)];
  const found = await inTime(() => readCommitmentLine(c.var.db, c.req.param('region'), part, per));
  if (!found) throw new Refusal('not_found', (w) => w.pageUnknown);
  return citation(c, citableCommitment(found, viewOf(c, found.region.time_zone, per)));
});

const register = (c: Request_, region: string) =>
  page(c, {
    shell: 'commitments',
    params: FILTERS,
    read: async (db) => readRegister(db, region, filterFrom(c)),
    slots: registerSlots,
    timeZone: (rows) => rows.region?.time_zone ?? 'Asia/Jakarta',
    told: toldNow(c.req.path),
  });

// Which of them were open or late then is told of each, and listed nowhere.
function unfiltered(c: Request_): { setelah?: string } {
  const { status, setelah } = asked(c, FILTERS);
  if (status) throw new Refusal('invalid', (w) => w.perAlone);
  return setelah ? { setelah } : {};
}

// A person types a name, "Kota Blitar"; a link has it as addresses do.
function regionFrom(c: Request_): string | null {
  const { wilayah } = asked(c, EVERYWHERE);
  return wilayah ? slugOf(wilayah) || '-' : null;
}

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
