import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { words as counted } from './refusal-words.ts';
import type { RefusalCode } from './schema.ts';
import { words } from './words.ts';

/** How often something was refused, hidden after it was public, or erased by an officer, for one reason. */
export interface RefusalCount {
  /** 'request': its words were to be erased; that has no other reason. */
  refusal: RefusalCode | 'request';
  refused: number;
  hidden: number;
  erased: number;
}

/** The counts of a region, and by the agency to which it was addressed, whoever refused it. */
export interface RefusalTally {
  all: RefusalCount[];
  /** `name` null: the region's coordinator. */
  agencies: { key: string; name: string | null; counts: RefusalCount[] }[];
  is_cut: boolean;
}

/** How often what was refused or hidden, and why: everybody can see how officers moderate. */
export const RefusalCounts = ({ tally, view }: { tally: RefusalTally; view: View }) => {
  const w = counted[view.locale];
  return (
    <section id="ditolak">
      <h2>{w.counts}</h2>
      <p>{w.countsLead}</p>
      {tally.all.length === 0 ? (
        <p class="absent">{w.countsNone}</p>
      ) : (
        <Counts caption={w.all} counts={tally.all} view={view} />
      )}
      {tally.agencies.length > 0 ? (
        <details>
          <summary>{w.byAgency}</summary>
          {tally.agencies.map(({ name, counts }) => (
            <Counts caption={name ?? w.coordinator} counts={counts} view={view} />
          ))}
          {tally.is_cut ? <p class="muted">{w.cut}</p> : null}
        </details>
      ) : null}
    </section>
  );
};

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
          <th scope="col">{w.erased}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ refusal, refused, hidden, erased }) => (
          <tr>
            <th scope="row">{refusal === 'request' ? w.request : words[view.locale].refusal[refusal]}</th>
            <td>{number(refused)}</td>
            <td>{number(hidden)}</td>
            <td>{number(erased)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
