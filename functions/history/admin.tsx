import { may } from '../../src/accounts/roles.ts';
import { historyRoom } from '../../src/history/console-page.tsx';
import { consoleDoor, consolePage } from '../core/console.ts';
import { asked } from '../core/query.ts';
import { readWholeHistory } from './page-reads.ts';

const { door, at } = consoleDoor();

/** The console's door to history. */
export const historyConsole = door;

at('GET', '/riwayat/', 'history.read', async (c, { ctx, officer, region }) => {
  const oneAgency = !may(officer.grants, 'history.read', { region: region.slug, organisation: null });
  const rows = await readWholeHistory(ctx.db, region, asked(c, ['jenis', 'sebelum']), oneAgency);
  return consolePage(c, (view) => historyRoom(rows, oneAgency, view));
});
