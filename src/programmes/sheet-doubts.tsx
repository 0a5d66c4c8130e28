import { asOf } from '../citing/citable.ts';
import { aboutPage } from '../error-reports/link.tsx';
import { words as feedbackWords } from '../feedback/public-words.ts';
import { words as requestWords } from '../public-requests/list-words.ts';
import { Cut } from '../ui/cut.tsx';
import type { View } from '../ui/view.ts';
import { longDate, stamp } from '../ui/when.ts';
import type { Contradiction } from '../updates/page.ts';
import { words as updateWords } from '../updates/words.ts';
import { atMost, type ProgrammePage } from './page.ts';
import { planWords } from './plan-words.ts';
import { milestonesOf } from './schedule.ts';
import { sheetWords } from './sheet-words.ts';
import { words } from './words.ts';

interface Props {
  page: ProgrammePage;
  view: View;
}

/** Where sources disagree, a line for each pair: a sheet looks no better than its page. */
export const Disagreeing = ({ page: { contradictions: pairs }, view }: Props) =>
  pairs.length > 0 ? (
    <section>
      <h2>{updateWords[view.locale].contradictions}</h2>
      <p>
        {sheetWords[view.locale].disagree(
          Math.min(pairs.length, atMost.contradictions),
          pairs.length > atMost.contradictions,
        )}
      </p>
      <ul class="plain">
        {pairs.slice(0, atMost.contradictions).map((pair) => (
          <li>{pair.map(saidIn).join(' ↔ ')}</li>
        ))}
      </ul>
      <Cut list={pairs} at={atMost.contradictions} view={view} />
    </section>
  ) : null;

const saidIn = ({ statement, citation, as_of }: Contradiction[number]) =>
  `${statement} (${citation.publisher}, ${longDate(as_of)})`;

/** How much residents ask, saw and report, as the page shows it. */
export const ResidentCounts = ({ page, view }: Props) => {
  const said = feedbackWords[view.locale];
  const reports = requestWords[view.locale];
  const { requests, feedback } = page;
  return (
    <section>
      <h2>{said.heading}</h2>
      <ul class="plain">
        {feedback ? <Feedback page={page} of={feedback} view={view} /> : <li>{said.unread}</li>}
        <li>
          {requests
            ? requests.count > 0
              ? reports.openCount(requests.count, requests.count)
              : reports.openNone
            : reports.unread}
        </li>
      </ul>
    </section>
  );
};

const Feedback = ({ page, of, view }: Props & { of: NonNullable<ProgrammePage['feedback']> }) => {
  const w = feedbackWords[view.locale];
  const { '': whole, ...parts } = of.sums;
  const plan = page.schedule?.content;
  const seen = (plan ? milestonesOf(plan) : []).flatMap(({ key, title }) => {
    const sum = parts[key];
    return sum ? [`${title}. ${w.residents(sum)}`] : [];
  });
  return (
    <>
      <li>{sheetWords[view.locale].open(of.open.length, of.more_open)}</li>
      {whole ? <li>{w.ofWhole(whole)}</li> : null}
      {seen.map((line) => (
        <li>{line}</li>
      ))}
    </>
  );
};

/** Why the record of the programme and its plan changed, a cancellation and new weights among it. */
export const Reasons = ({ page, view }: Props) => (
  <section>
    <h2>{words[view.locale].history}</h2>
    <Versions of={page.versions} unsaid={() => words[view.locale].created} page={page} view={view} />
    {page.schedule ? (
      <>
        <h3>{sheetWords[view.locale].plan}</h3>
        <Versions of={page.schedule.versions} unsaid={planUnsaid(view)} page={page} view={view} />
      </>
    ) : null}
  </section>
);

const planUnsaid = (view: View) => (version: number) =>
  version === 1 ? planWords[view.locale].firstPlan : planWords[view.locale].noted;

interface VersionsProps extends Props {
  of: ProgrammePage['versions'];
  /** What stands for a reason where none was given. */
  unsaid: (version: number) => string;
}

const Versions = ({ of, unsaid, page, view }: VersionsProps) => (
  <>
    <ul class="plain">
      {of.slice(0, atMost.versions).map((v) => (
        <li>
          {words[view.locale].version(v.version)}, {stamp(v.published_at, page.region.time_zone)}:{' '}
          {v.reason ?? unsaid(v.version)}
        </li>
      ))}
    </ul>
    <Cut list={of} at={atMost.versions} view={view} />
  </>
);

/** How much more its page has of each kind, and where: a sheet that does not tell everything says so. */
export const LeftOut = ({ page, path, view }: Props & { path: string }) => {
  const w = sheetWords[view.locale];
  const here = view.origin + (view.per ? asOf(path, view.per) : path);
  const amended = page.amended.length;
  const reported = page.reported.reduce((sum, one) => sum + one.reported, 0);
  const lines = [
    ...(amended > 0
      ? [w.amended(Math.min(amended, atMost.versions), amended > atMost.versions, `${here}#angka-diubah`)]
      : []),
    ...(reported > 0 ? [w.reported(reported, view.origin + aboutPage(page.region.slug, path))] : []),
    view.per ? w.restThen(here) : w.rest(here),
  ];
  return (
    <ul class="plain">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
};
