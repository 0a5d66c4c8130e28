import { Hono } from 'hono';
import { citableCommitment } from '../../src/commitments/citable.ts';
import { commitmentSlots } from '../../src/commitments/commitment.tsx';
import type { RegisterPage } from '../../src/commitments/page.ts';
import { registerSlots } from '../../src/commitments/register.tsx';
import { citation, CITING_PART, citingAsked, viewOf } from '../citing/door.ts';
import type { App, Request_ } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { lastingPage, perFrom, unfiltered } from '../mementos/door.ts';
import { EVERYWHERE, filterOf, FILTERS, regionAsked } from './asked.ts';
import { readCommitment, readRegister } from './page-reads.ts';
import { readCommitmentAsOf, readRegisterAsOf } from './then-page-reads.ts';

/** The people's door to public words. */
export const commitments = new Hono<App>();

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
      const wilayah = regionAsked(asked(c, EVERYWHERE).wilayah);
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

const filterFrom = (c: Request_) => filterOf(asked(c, FILTERS));
