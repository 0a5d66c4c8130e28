import * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { ApiMilestoneLine, ApiMove } from '../../src/programmes/api-milestone-schema.ts';
import { isOpen, type MilestoneState } from '../../src/programmes/milestone-states.ts';
import { toCited } from '../../src/sources/api-schema.ts';
import { localDate } from '../../src/ui/when.ts';
import { list } from '../api/operation.ts';
import type { Row } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { toMove } from './ledger-page-reads.ts';
import { milestoneLists, readMilestones, readMoves } from './milestone-reads.ts';

const STATE = `salah satu dari: ${milestoneLists.join(', ')}`;

/** The machines' door to milestones across the programmes of a region. */
export const milestonesApi = [
  list({
    path: '/regions/{region}/milestones',
    id: 'listMilestones',
    tag: 'Program',
    summary:
      'Tonggak satu wilayah menurut tenggatnya: yang terbuka, yang lewat tenggat, atau yang pernah dipindah.',
    params: regionInPath,
    query: {
      state: z
        .enum(milestoneLists, STATE)
        .default('open')
        .meta({ description: 'Yang mana.', example: 'open' }),
    },
    item: ApiMilestoneLine,
    read: async ({ db, now, origin }, { region, state, after, limit }) => {
      const found = await readMilestones(db, region, state, { after: cursorFrom(after), limit });
      if (!found) return null;
      const timeZone = found.home.time_zone as string;
      const { shown, next } = cut(found.rows, limit, (row) => row.due_on);
      const today = localDate(now, timeZone);
      return {
        data: shown.map((row) => toLine(row, { region, today, origin })),
        next,
        page: `/${region}/`,
        timeZone,
      };
    },
  }),
  list({
    path: '/regions/{region}/milestone-moves',
    id: 'listMilestoneMoves',
    tag: 'Program',
    summary: 'Buku pemindahan tenggat satu wilayah, terbaru lebih dulu.',
    params: regionInPath,
    item: ApiMove,
    read: async ({ db, origin }, { region, after, limit }) => {
      const found = await readMoves(db, region, { after: cursorFrom(after), limit });
      if (!found) return null;
      const { shown, next } = cut(found.rows.map(toMove), limit, (move) => move.as_of);
      return {
        data: shown.map(({ citation, ...move }) => ({ ...move, source: toCited(citation, origin) })),
        next,
        page: `/${region}/pergeseran/`,
        timeZone: found.home.time_zone as string,
      };
    },
  }),
];

function toLine(row: Row, { region, today, origin }: { region: string; today: string; origin: string }) {
  const { slug, programme_title: title, ...line } = row as Row & { slug: string; programme_title: string };
  return {
    ...line,
    programme: { slug, title },
    late: isOpen(line.status as MilestoneState) && (line.due_on as string) < today,
    page: `${origin}/${region}/program/${slug}/`,
  } as z.output<typeof ApiMilestoneLine>;
}
