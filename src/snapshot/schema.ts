import * as z from 'zod';
import { RegisterPage } from '../commitments/page.ts';
import { HistoryPage } from '../history/page.ts';
import { LogPage } from '../log/page.ts';
import { LedgerPage, ProgrammeListPage, ProgrammePage } from '../programmes/page.ts';
import { HomePage, RegionPage } from '../regions/page.ts';
import { SlippagePage } from '../slippage/page.ts';
import { SourcePage } from '../sources/page.ts';
import { BuiltStatistics } from '../statistics/page.ts';
import { TimelinePage, UpdatePage } from '../updates/page.ts';

/** Everything the built pages of one region show, as the database answered at `as_of` (UTC). */
export const RegionSnapshot = z.object({
  as_of: z.iso.datetime(),
  region: RegionPage,
  list: ProgrammeListPage,
  register: RegisterPage,
  ledger: LedgerPage,
  history: HistoryPage,
  statistics: BuiltStatistics,
  /** Without what residents report and say, which is shown live or not at all: it can be withdrawn and erased. */
  programmes: z.array(ProgrammePage.extend({ requests: z.null(), feedback: z.null() })),
  updates: z.array(UpdatePage.extend({ seen: z.null() })),
  sources: z.array(SourcePage),
});

/** What the built pages across regions show. */
export const PortalSnapshot = z.object({
  as_of: z.iso.datetime(),
  home: HomePage,
  timeline: TimelinePage,
  register: RegisterPage,
  log: LogPage,
  slippage: SlippagePage,
});

export type RegionSnapshot = z.infer<typeof RegionSnapshot>;
export type PortalSnapshot = z.infer<typeof PortalSnapshot>;
