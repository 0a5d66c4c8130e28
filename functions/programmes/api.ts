import * as z from 'zod';
import { programmeInPath, regionInPath } from '../../src/api/schema.ts';
import { ApiBudget, ApiTransaction } from '../../src/programmes/api-money-schema.ts';
import { ApiIndicator } from '../../src/programmes/api-indicator-schema.ts';
import { ApiMilestone, ApiProgramme, ApiProgrammeWhole } from '../../src/programmes/api-schema.ts';
import { list, NOT_THEN, one, whole, type World } from '../api/operation.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { Moved } from '../core/page.ts';
import { Refusal } from '../core/refusal.ts';
import { readProgrammesThen, readProgrammeThen } from './api-reads.ts';
import { readProgrammeList } from './list-page-reads.ts';
import { listFilter, queryOfList, type ListAsked } from './list-asked.ts';
import { readSpending } from './spending-reads.ts';
import { toListed, toListedThen, toWhole } from './whole.ts';
import { citing, toTransaction } from './api-values.ts';

const AT = '/regions/{region}/programmes/{programme}';

/** The machines' door to programmes. */
export const programmesApi = [
  list({
    path: '/regions/{region}/programmes',
    id: 'listProgrammes',
    tag: 'Program',
    summary: 'Program satu wilayah, yang terlama tanpa kabar lebih dulu.',
    description:
      'Bersama `per` tanpa saringan dan urutan lain; satu halaman dapat lebih pendek dari `limit`.',
    params: regionInPath,
    query: queryOfList,
    per: true,
    item: ApiProgramme,
    read: async ({ db, origin }, asked) => {
      if (asked.per) return listedThen({ db, origin }, asked as ListAsked & { per: string });
      const found = await readProgrammeList(db, asked.region, listFilter(asked), asked.limit);
      if (!found) return null;
      const { programmes, next, region } = found;
      return {
        data: programmes.map((card) => toListed(card, origin)),
        next,
        page: `/${region.slug}/program/`,
        timeZone: region.time_zone,
      };
    },
  }),
  one({
    path: AT,
    id: 'getProgramme',
    tag: 'Program',
    summary: 'Satu program, utuh, sekarang atau seperti pada satu hari atau detik.',
    params: programmeInPath,
    per: true,
    item: ApiProgrammeWhole,
    read: ofProgramme('', (programme) => programme),
  }),
  whole({
    path: `${AT}/milestones`,
    id: 'listProgrammeMilestones',
    tag: 'Program',
    summary: 'Tonggak satu program dengan pergeserannya.',
    params: programmeInPath,
    per: true,
    item: ApiMilestone,
    read: ofProgramme('/milestones', ({ milestones }) => milestones),
  }),
  whole({
    path: `${AT}/budgets`,
    id: 'listBudgets',
    tag: 'Program',
    summary: 'Anggaran satu program.',
    params: programmeInPath,
    per: true,
    item: ApiBudget,
    read: ofProgramme('/budgets', ({ budgets }) => budgets),
  }),
  whole({
    path: `${AT}/indicators`,
    id: 'listIndicators',
    tag: 'Program',
    summary: 'Indikator satu program, dengan nilai dan metodenya.',
    params: programmeInPath,
    per: true,
    item: ApiIndicator,
    read: ofProgramme('/indicators', ({ indicators }) => indicators),
  }),
  list({
    path: `${AT}/transactions`,
    id: 'listTransactions',
    tag: 'Program',
    summary: 'Transaksi satu program, terbaru lebih dulu, sekarang atau seperti pada satu hari atau detik.',
    description: 'Bersama `per` satu halaman dapat lebih pendek dari `limit`.',
    params: programmeInPath,
    per: true,
    item: ApiTransaction,
    read: async ({ db, origin }, { region, programme: slug, per = null, after, limit }) => {
      const found = await readSpending(db, { region, slug, per }, { after: cursorFrom(after), limit });
      if (!found) return null;
      if (!found.programme) return NOT_THEN;
      const cite = citing(found.programme.citations, origin);
      const { shown, next } = cut(found.rows, limit, (row) => row.day);
      return {
        data: shown.filter(({ content }) => content !== null).map((row) => toTransaction(row, cite)),
        next,
        page: `/${region}/program/${found.home.slug as string}/`,
        timeZone: found.home.time_zone as string,
      };
    },
  }),
];

// All of a programme is read in one round trip; its parts are told alone where only they are asked for.
function ofProgramme<T>(part: string, pick: (found: z.output<typeof ApiProgrammeWhole>) => T) {
  return async (
    { db, now, origin }: World,
    { region, programme, per = null }: { region: string; programme: string; per?: string | null },
  ) => {
    const found = await readProgrammeThen(db, region, programme, per);
    if (!found) return null;
    const slug = found.home.slug as string;
    if (slug !== programme) return new Moved(`/regions/${region}/programmes/${slug}${part}`);
    const told = toWhole(found, { per, now, origin });
    if (!told) return NOT_THEN;
    const timeZone = found.home.time_zone as string;
    return { data: pick(told), page: `/${region}/program/${slug}/`, timeZone };
  };
}

async function listedThen({ db, origin }: Omit<World, 'now'>, asked: ListAsked & { per: string }) {
  const { region, per, limit, after, ...others } = asked;
  const alone = Object.keys(queryOfList).filter((name) => name in others);
  if (alone.length > 0)
    throw new Refusal(
      'invalid',
      (w) => w.apiAlone,
      alone.map((field) => ({ field, message: 'tidak bersama per' })),
    );
  const found = await readProgrammesThen(db, { region, per, after: cursorFrom(after), limit });
  if (!found) return null;
  const rows = found.rows as ((typeof found.rows)[number] & { id: string })[];
  const { shown, next } = cut(rows, limit, (row) => row.last_event_date as string);
  return {
    data: shown.flatMap((row) => toListedThen(row, origin)),
    next,
    page: `/${region}/program/`,
    timeZone: found.home.time_zone as string,
  };
}
