import type { View } from '../ui/view.ts';
import { words } from './check-words.ts';
import type { Nearby } from './page.ts';

/** Open public reports of the same place and kind: one more supporter says as much as one more report. */
export const NearbyReports = ({ nearby, view }: { nearby: Nearby[]; view: View }) => {
  const w = words[view.locale];
  if (nearby.length === 0) return null;
  return (
    <section>
      <h2>{w.nearby}</h2>
      <p class="lead">{w.nearbyWhy}</p>
      <ul class="cards">
        {nearby.map((report) => (
          <li>
            <p class="said">{report.description ?? <span class="absent">{w.wordsHidden}</span>}</p>
            <p class="muted">
              {[report.landmark, w.nearbyOf(report.received_on)].filter(Boolean).join('. ')}.{' '}
              {report.supporter_count > 0 ? w.supporters(report.supporter_count) : ''}
            </p>
            <p class="more">
              <a href={`/laporan/${report.id}/`}>{w.nearbySee(report.id)}</a>
            </p>
            <form method="post" action={`/laporan/${report.id}/saya-juga/`}>
              <button class="quiet" type="submit">
                {w.meToo} <span class="visually-hidden">{w.meTooOn(report.id)}</span>
              </button>{' '}
              <span class="muted">{w.meTooInstead}</span>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};
