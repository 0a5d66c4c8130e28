import { deskListPage } from '../../src/triage/desk-list.tsx';
import { deskStates, type DeskState } from '../../src/triage/desk-page.ts';
import { consoleDoor, consolePage } from '../core/console.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readDeskList } from './desk-reads.ts';
import { agenciesOf } from './desk-scope.ts';

const { door, at } = consoleDoor();

/** The officers' door to their lists of residents' reports. */
export const inbox = door;

const ROOM = '/laporan/';

at('GET', ROOM, 'service_request.read', async (c, { ctx, officer, region }) => {
  const { keadaan = 'baru', setelah, lembaga } = asked(c, ['keadaan', 'setelah', 'lembaga']);
  if (!Object.hasOwn(deskStates, keadaan)) throw new Refusal('invalid', (w) => w.deskStateUnknown);
  const state = keadaan as DeskState;
  const agencies = agenciesOf(officer.grants, region.slug);
  const agency = agencies && (agencies.find((key) => key === lembaga) ?? agencies[0] ?? null);
  const list = await readDeskList(
    ctx.db,
    { region: region.slug, agency },
    { keadaan: deskStates[state], setelah },
  );
  const ask = { keadaan: state, setelah, lembaga: agency, agencies: agencies ?? [] };
  return consolePage(c, (view) => deskListPage({ list, asked: ask, region, now: now(), view }));
});

const now = () => new Date().toISOString();
