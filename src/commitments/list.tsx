import { Cite } from '../citing/cite.tsx';
import { Coins } from '../citing/coins.tsx';
import { Permanent } from '../citing/permanent.tsx';
import { Drawn } from '../embeds/drawn.tsx';
import { Code } from '../embeds/embed-block.tsx';
import { words as embedWords } from '../embeds/words.ts';
import { ReportError } from '../error-reports/link.tsx';
import { Held } from '../office-terms/held.tsx';
import { holderOn } from '../office-terms/schema.ts';
import { Outside } from '../assessments/outside.tsx';
import { Cited } from '../sources/cited.tsx';
import { Tag } from '../ui/tag.tsx';
import { lastDay } from '../ui/period.ts';
import type { View } from '../ui/view.ts';
import { daysBetween, longDate } from '../ui/when.ts';
import { ChangesLink } from '../versions/link.tsx';
import { addressOf, registerPath } from './address.ts';
import { Amended } from './amended.tsx';
import { citableCommitment } from './citable.ts';
import { Moves } from './moves.tsx';
import type { CommitmentLine } from './page.ts';
import { OutcomeTag, Outcomes } from './outcomes.tsx';
import { dueOf, isOpen, outcomeOf } from './schema.ts';
import { People } from './people.tsx';
import { words } from './words.ts';

interface Props {
  commitment: CommitmentLine;
  view: View;
}

/** Public words with who is bound by them, since when, and what became of them. */
export const CommitmentList = ({
  commitments,
  view,
  regions = false,
  coins = false,
}: {
  commitments: CommitmentLine[];
  view: View;
  /** Names the region of each, where a list mixes them; a key is known in its own region only. */
  regions?: boolean;
  /** True where the page is a list of them, and of nothing else. */
  coins?: boolean;
}) => (
  <ul class="claims">
    {commitments.map((commitment) => (
      <li id={regions ? undefined : commitment.key}>
        {regions ? <Region commitment={commitment} /> : null}
        <Said commitment={commitment} view={view} />
        <Amended commitment={commitment} view={view} />
        <Citing commitment={commitment} coins={coins} view={view} />
        {regions || view.per ? null : <OfferOf commitment={commitment} view={view} />}
        {commitment.version > 1 ? (
          <p class="more">
            <ChangesLink
              region={commitment.region.slug}
              kind="janji"
              name={commitment.key}
              of={words[view.locale].label(commitment)}
              view={view}
            />
          </p>
        ) : null}
        <ReportError
          address={`/${commitment.region.slug}/janji/#${commitment.key}`}
          label={words[view.locale].label(commitment)}
          view={view}
        />
      </li>
    ))}
  </ul>
);

/** All that is said of one public word: what, by whom, when, on which source, and what became of it. */
export const Said = ({ commitment, view }: Props) => (
  <>
    <Words commitment={commitment} view={view} />
    <Made commitment={commitment} beside view={view} />
    <Held
      region={commitment.region.slug}
      terms={commitment.terms}
      office={commitment.office}
      on={commitment.made_on}
      named={commitment.holder}
      view={view}
    />
    <Age commitment={commitment} view={view} />
    <People commitment={commitment} view={view} />
    <Cited citation={commitment.citations[commitment.source]} dated view={view} />
    <Moves commitment={commitment} view={view} />
    <Outcomes commitment={commitment} view={view} />
    <Outside of={commitment.assessed} view={view} />
  </>
);

const Citing = ({ commitment, coins, view }: Props & { coins: boolean }) => {
  const cited = citableCommitment(commitment, view);
  const label = words[view.locale].label(commitment);
  return (
    <>
      {coins ? <Coins cited={cited} /> : null}
      <Cite cited={cited} of={{ anchor: commitment.id, label }} view={view} />
      <Permanent address={cited.address.slice(view.origin.length)} label={label} view={view} />
    </>
  );
};

const OfferOf = ({ commitment, view }: Props) => {
  const { office, region } = commitment;
  const w = embedWords[view.locale];
  if (view.per) return null;
  const title = w.commitment(office, region.name);
  const embed = addressOf(region.slug, commitment);
  const drawn = String(
    <Drawn demo={region.demo} view={view}>
      <h1>{title}</h1>
      <Said commitment={commitment} view={view} />
    </Drawn>,
  );
  return (
    <details class="offered">
      <summary>{w.heading}</summary>
      <Code offer={{ label: title, drawn, embed, title }} view={view} />
    </details>
  );
};

/** What was said, of which kind, and what became of it in a word. */
export const Words = ({ commitment, view }: Props) => {
  const w = words[view.locale];
  return (
    <>
      <p class="tags">
        <Tag>{w.kinds[commitment.kind]}</Tag>
        <OutcomeTag commitment={commitment} view={view} />
      </p>
      {commitment.quote ? <blockquote>“{commitment.quote}”</blockquote> : <p class="absent">{w.quoteNone}</p>}
      <p>{commitment.statement}</p>
      {commitment.note ? <p class="muted">{commitment.note}</p> : null}
    </>
  );
};

const Region = ({ commitment: { region } }: { commitment: CommitmentLine }) => (
  <p class="topic">
    <a href={registerPath(region)}>{region.name}</a>
  </p>
);

/** Who said it, who is bound by it, when, and until when; `beside` what is recorded of the office, a name is told once. */
export const Made = ({ commitment, beside = false, view }: Props & { beside?: boolean }) => {
  const w = words[view.locale];
  const { made_on, place, terms, office, holder } = commitment;
  const known = holderOn(terms, office, made_on)?.person_name;
  const isToldBeside = beside && (holder === null || holder === known);
  return (
    <>
      <p>{w.bound(commitment, isToldBeside ? null : w.heldBy(holder, known))}</p>
      <p>
        {w.made}{' '}
        <a href={addressOf(commitment.region.slug, commitment)}>
          <time datetime={made_on}>{longDate(made_on)}</time>
        </a>
        {place ? ` ${w.at(place)}` : null}, {w.due(dueOf(commitment))}.
      </p>
    </>
  );
};

/** How long it is open, and how late; once it is over, how long that took and whether it was in time. */
export const Age = ({ commitment, view }: Props) => {
  const w = words[view.locale];
  if (!isOpen(commitment)) return <Ended commitment={commitment} view={view} />;
  const due = dueOf(commitment);
  const late = due ? daysBetween(lastDay(due), view.today) : 0;
  return (
    <>
      <p>
        <strong>{w.open(commitment.kind, daysBetween(commitment.made_on, view.today))}</strong>
      </p>
      {late > 0 ? <p class="late">{w.late(late)}</p> : null}
    </>
  );
};

// Held against the first date that was published, not against the one to which it was moved.
const Ended = ({ commitment, view }: Props) => {
  const { made_on, due } = commitment;
  const end = outcomeOf(commitment);
  if (!end) return null;
  const against = due && end.value === 'complete' ? daysBetween(lastDay(due), end.as_of) : null;
  return (
    <p>{words[view.locale].ended(end.value === 'complete', daysBetween(made_on, end.as_of), against)}</p>
  );
};
