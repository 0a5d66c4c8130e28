import { readRegister } from '../../functions/commitments/page-reads.ts';
import type { Db } from '../../functions/core/db.ts';
import { readHistory } from '../../functions/history/page-reads.ts';
import { readLogPage } from '../../functions/log/page-reads.ts';
import { readLedgerPage } from '../../functions/programmes/ledger-page-reads.ts';
import { readProgrammeList } from '../../functions/programmes/list-page-reads.ts';
import { readProgrammePage } from '../../functions/programmes/page-reads.ts';
import { readHomePage } from '../../functions/regions/home-reads.ts';
import { readRegionPage } from '../../functions/regions/page-reads.ts';
import { readBuiltSlippage } from '../../functions/slippage/reads.ts';
import { readSourcePage } from '../../functions/sources/page-reads.ts';
import { readBuiltStatistics } from '../../functions/statistics/page-reads.ts';
import { readTimelinePage, readUpdatePage } from '../../functions/updates/page-reads.ts';

/** What the Worker reads for the page of a line. */
export function shown(db: Db, region: string, { kind, path }: Record<string, unknown>): Promise<unknown> {
  const words = String(path).split('/');
  const across = region === 'semua' ? null : region;
  switch (kind) {
    case 'home':
      return readHomePage(db, {});
    case 'timeline':
      return readTimelinePage(db, {});
    case 'log':
      return readLogPage(db, {});
    case 'register':
      return readRegister(db, across, {});
    case 'slippage':
      return readBuiltSlippage(db);
    case 'region':
      return readRegionPage(db, region);
    case 'list':
      return readProgrammeList(db, region, {});
    case 'ledger':
      return readLedgerPage(db, region, {});
    case 'history':
      return readHistory(db, region, {});
    case 'statistics':
      return readBuiltStatistics(db, region);
    case 'programme':
      return readProgrammePage(db, region, words[3]!);
    case 'update':
      return readUpdatePage(db, words[2]!, Number(words[4]));
    default:
      return readSourcePage(db, words[2]!);
  }
}
