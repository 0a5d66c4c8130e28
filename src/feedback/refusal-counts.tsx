import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { words as counted } from './refusal-words.ts';
import type { RefusalCode } from './schema.ts';
import { words } from './words.ts';

/** How often something was refused, or hidden after it was public, for one reason. */
export interface RefusalCount {
  refusal: RefusalCode;
  refused: number;
  hidden: number;
}

/** What was not shown of a region, or of what was addressed to one agency, whoever refused it. */
interface Unshown {
  counts: RefusalCount[];
  /** How many an officer erased on request, which has no other reason. */
  erased: number;
}

/** The counts of a region, and by agency. */
export interface RefusalTally {
  all: Unshown;
  /** `name` null: the region's coordinator. */
  agencies: (Unshown & { key: string; name: string | null })[];
  is_cut: boolean;
}

/** How often what was refused or hidden, and why: everybody can see how officers moderate. */
export const RefusalCounts = ({ tally, view }: { tally: RefusalTally; view: View }) => {
  const w = counted[view.locale];
  return (
    <section id="ditolak">
      <h2>{w.counts}</h2>
      <p>{w.countsLead}</p>
      {tally.all.counts.length + tally.all.erased === 0 ? <p class="absent">{w.countsNone}</p> : null}
      <Of name={w.all} {...tally.all} view={view} />
      {tally.agencies.length > 0 ? (
        <details>
          <summary>{w.byAgency}</summary>
          {tally.agencies.map((agency) => (
            <Of {...agency} name={agency.name ?? w.coordinator} view={view} />
          ))}
          {tally.is_cut ? <p class="muted">{w.cut}</p> : null}
        </details>
      ) : null}
    </section>
  );
};

const Of = ({ name, counts, erased, view }: Unshown & { name: string; view: View }) => (
  <>
    {counts.length > 0 ? <Counts caption={name} counts={counts} view={view} /> : null}
    {erased > 0 ? <p>{counted[view.locale].erased(name, number(erased))}</p> : null}
  </>
);

const Counts = ({ caption, counts, view }: { caption: string; counts: RefusalCount[]; view: View }) => {
  const w = counted[view.locale];
  return (
    <table class="numbers">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{w.reason}</th>
          <th scope="col">{w.refused}</th>
          <th scope="col">{w.hidden}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ refusal, refused, hidden }) => (
          <tr>
            <th scope="row">{words[view.locale].refusal[refusal]}</th>
            <td>{number(refused)}</td>
            <td>{number(hidden)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
