import { words as shared } from '../service-requests/words.ts';
import type { View } from '../ui/view.ts';
import { localDate, longDate } from '../ui/when.ts';
import { dossierWords } from './dossier-words.ts';
import { broken } from './dossier.ts';
import type { OwnPage } from './page.ts';

/** The promises that were broken, a line each: when they were due, and how late they were or are. */
export const BrokenPromises = ({ page, view }: { page: OwnPage; view: View }) => {
  const w = dossierWords[view.locale];
  return (
    <section>
      <h2>{w.brokenHeading}</h2>
      <div class="scroll" tabindex={0} role="region" aria-label={w.brokenHeading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.broken}</th>
              <th scope="col">{w.promised}</th>
              <th scope="col">{w.owed}</th>
              <th scope="col">{w.kept}</th>
              <th scope="col">{w.late}</th>
            </tr>
          </thead>
          <tbody>
            {broken(page).map((name) => (
              <tr>
                <th scope="row">{shared[view.locale].clock[name]}</th>
                <td>{longDate(page.clocks.promises[name].due_on)}</td>
                <td>{longDate(page.course.due[name].due_on)}</td>
                <td>{keptWords(page, name, view)}</td>
                <td>{w.lateDays(page.late_by[name]?.days ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="muted">{w.counted}</p>
    </section>
  );
};

function keptWords({ course, region }: OwnPage, name: ReturnType<typeof broken>[number], view: View): string {
  const w = dossierWords[view.locale];
  const at = course.kept[name];
  if (at !== null) return longDate(localDate(new Date(at), region.time_zone));
  return course.lapsed.includes(name) ? w.lapsed : w.notKept;
}
