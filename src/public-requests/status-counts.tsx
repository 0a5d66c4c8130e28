import { ShareBar } from '../charts/share-bar.tsx';
import { statuses } from '../service-requests/states.ts';
import { words as shared } from '../service-requests/words.ts';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import type { Tally } from './list-page.ts';
import { words } from './list-words.ts';

const counted = [...statuses, 'merged'] as const;

/** How many public reports of a region stand where, as numbers and as bars. */
export const StatusCounts = ({ tally, view }: { tally: Tally; view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.counts}</h2>
      <p>{w.countsOf(tally.total, tally.open)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.status}</th>
            <th scope="col">{w.count}</th>
          </tr>
        </thead>
        <tbody>
          {counted
            .filter((one) => one !== 'merged' || tally.status.merged)
            .map((status) => (
              <tr>
                <th scope="row">{shared[view.locale].status[status]}</th>
                <td>
                  {number(tally.status[status] ?? 0)}{' '}
                  <ShareBar percent={(100 * (tally.status[status] ?? 0)) / tally.total} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
};
