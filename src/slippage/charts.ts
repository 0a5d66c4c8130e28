import type { Cell, Chart, ChartAddress } from '../charts/chart.ts';
import { milestoneLine } from '../charts/milestone-line.tsx';
import type { PublishedChart } from '../charts/published.ts';
import { sourceCells, sourceColumns, withColumns } from '../charts/sourced.ts';
import { isOpen } from '../programmes/milestone-states.ts';
import type { View } from '../ui/view.ts';
import { filters, PATH, type MilestoneSlip, type SlippagePage } from './page.ts';
import { words } from './words.ts';

/** The name of the drawing, on its page and of its files. */
export const LINE = 'garis-pergeseran';

/** Where its files are: sorted, narrowed and continued as their page is. */
export function lineAt({ asked }: SlippagePage): ChartAddress {
  const query = new URLSearchParams(filters.flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])));
  return { path: PATH + LINE, query: query.size > 0 ? `?${query}` : '' };
}

/** The milestones of a page of the ledger, as they are drawn. */
export const itemsOf = ({ milestones }: SlippagePage, view: View) =>
  milestones.map(({ title, original, due, due_on, met, met_on, added_on, state }) => ({
    title,
    original,
    current: due,
    met,
    metOn: met_on,
    addedOn: added_on,
    state,
    late: isOpen(state) && due_on < view.today,
  }));

/** The drawing of a page of the ledger as a chart by itself; none where no milestones are listed. */
export function chartsOfSlippage(page: SlippagePage, view: View): PublishedChart[] {
  const w = words[view.locale];
  const chart = milestoneLine(itemsOf(page, view), view);
  if (!chart) return [];
  const title = page.region ? w.titleOf(page.region.name) : w.title;
  const files = lineAt(page);
  const { slug, name, demo } = page.region ?? { slug: 'semua', name: w.everywhere, demo: false };
  const cited = page.milestones.flatMap(({ moves }) => moves.map(({ citation }) => citation));
  return [
    {
      chart: whole(chart, page, view),
      title,
      heading: title,
      region: { slug, name, demo },
      page: `${PATH}${files.query}#${LINE}`,
      files,
      sources: [...new Map(cited.map((one) => [one.id, one])).values()],
      of: page.milestones,
    },
  ];
}

// Apart from its page, a milestone is told with its programme and region, and with who told its newest move.
function whole(chart: Chart, { milestones, region: only }: SlippagePage, view: View): Chart {
  const columns = [...words[view.locale].lineColumns, ...sourceColumns(view)];
  const named = milestones.map(({ title, region, programme }) => ({
    name: title,
    of: only ? programme.title : `${region.name}: ${programme.title}`,
  }));
  return withColumns({ ...chart, named }, columns, (row) => cellsOf(milestones[row]!, view));
}

function cellsOf({ region, programme, key, moves }: MilestoneSlip, view: View): Cell[] {
  const [newest] = moves;
  const page = `${view.origin}/${region.slug}/program/${programme.slug}/#tonggak-${key}`;
  return [
    region.slug,
    region.name,
    programme.slug,
    programme.title,
    key,
    page,
    newest?.as_of ?? null,
    ...sourceCells(newest?.citation, view),
  ];
}
