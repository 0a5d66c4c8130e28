import type { View } from '../ui/view.ts';
import { holderOn, type OfficeTerm } from './schema.ts';
import { words } from './words.ts';

interface Props {
  /** Slug of the region whose file knows the terms. */
  region: string;
  terms: OfficeTerm[];
  office: string;
  /** The day on which the office bound itself. */
  on: string;
  /** Whom the promise's own source names. */
  named: string | null;
  view: View;
}

/** Who held an office on the day on which it promised something, and who holds it now: it is the office that is bound. */
export const Held = ({ region, terms, office, on, named, view }: Props) => {
  const w = words[view.locale];
  const [then, now] = [holderOn(terms, office, on), holderOn(terms, office, view.today)];
  // Its own source named somebody: that nothing is recorded beside it would contradict that.
  if (named !== null && !then && !now) return null;
  return (
    <p class="muted">
      {w.onThatDay} {then ? <Holder term={then} region={region} view={view} /> : w.unknown}{' '}
      <Now then={then} now={now} region={region} view={view} />
      {named !== null && then && then.person_name !== named ? ` ${w.named(named)}` : null}
    </p>
  );
};

const Holder = ({ term, region, view }: { term: OfficeTerm; region: string; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <strong>{term.person_name}</strong> ({w.span(term)};{' '}
      <a href={`/${region}/janji/${view.per ? `?per=${view.per}` : ''}#jabatan`}>{w.source}</a>).
    </>
  );
};

interface NowProps {
  then: OfficeTerm | undefined;
  now: OfficeTerm | undefined;
  region: string;
  view: View;
}

const Now = ({ then, now, region, view }: NowProps) => {
  const w = words[view.locale];
  const day = view.per ? view.today : null;
  if (!now) return <>{w.nowUnknown(day)}</>;
  if (now.person_name === then?.person_name) return <>{w.still(day, now)}</>;
  return (
    <>
      {w.now(day)} <Holder term={now} region={region} view={view} />
    </>
  );
};
