import { Hono } from 'hono';
import { citableCommitment } from '../../src/commitments/citable.ts';
import { commitmentSlots } from '../../src/commitments/commitment.tsx';
import { ages, registerStates, type RegisterPage } from '../../src/commitments/page.ts';
import { slugOf } from '../../src/drafts/slug.ts';
import { registerSlots } from '../../src/commitments/register.tsx';
import { citation, CITING_PART, citingAsked, viewOf } from '../citing/door.ts';
import type { App, Request_ } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { lastingPage, perFrom, unfiltered } from '../mementos/door.ts';
import { readCommitment, readRegister } from './page-reads.ts';
import { readCommitmentAsOf, readRegisterAsOf } from './then-page-reads.ts';

/** The people's door to public words. */
export const commitments = new Hono<App>();

const FILTERS = ['status', 'umur', 'setelah'] as const;
const EVERYWHERE = ['wilayah', ...FILTERS] as const;
const REGISTER = {
  shell: 'commitments',
  params: FILTERS,
  slots: registerSlots,
  timeZone: (rows: RegisterPage) => rows.region?.time_zone ?? 'Asia/Jakarta',
};

commitments.get('/janji/', (c) =>
  page(c, {
    ...REGISTER,
    params: EVERYWHERE,
    read: async (db) => {
      const wilayah = regionFrom(c);
      const found = await readRegister(db, wilayah, { ...(wilayah && { wilayah }), ...filterFrom(c) });
      if (!found) throw new Refusal('invalid', (w) => w.regionFilterUnknown);
      return found;
    },
  }),
);
commitments.get('/:region{[a-z][a-z0-9-]{2,59}}/janji/', (c) => {
  const region = c.req.param('region');
  return lastingPage(c, {
    ...REGISTER,
    read: async (db) => readRegister(db, region, filterFrom(c)),
    readThen: async (db, per) => readRegisterAsOf(db, region, unfiltered(c, FILTERS), per),
  });
});

commitments.get('/:region{[a-z][a-z0-9-]{2,59}}/janji/:key{[a-z0-9][a-z0-9-]{0,80}}/', (c) => {
  const { region, key } = c.req.param();
  return lastingPage(c, {
    shell: 'commitment',
    read: (db) => readCommitment(db, region, key),
    readThen: (db, per) => readCommitmentAsOf(db, region, key, per),
    slots: commitmentSlots,
    timeZone: (commitment) => commitment.region.time_zone,
  });
});

commitments.get(`/:region{[a-z][a-z0-9-]{2,59}}/janji/${CITING_PART}`, async (c) => {
  const [{ part }, per] = [citingAsked(c), perFrom(c)];
  const found = await inTime(() => readCommitment(c.var.db, c.req.param('region'), part, per));
  if (!found) throw new Refusal('not_found', (w) => w.pageUnknown);
  return citation(c, citableCommitment(found, viewOf(c, found.region.time_zone, per)));
});

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
