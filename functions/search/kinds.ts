import { addressOf } from '../../src/commitments/address.ts';
import type { Commitment } from '../../src/commitments/schema.ts';
import { actions } from '../../src/service-requests/actions.ts';
import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import type { Plan } from '../../src/regions/schema.ts';
import type { Kind } from '../../src/search/page.ts';
import type { FrozenContent } from '../../src/updates/schema.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { facet } from './facets.ts';
import {
  commitmentsToFind,
  programmesOf,
  programmesOfOrganisations,
  programmesToFind,
  requestsToFind,
  regionsToFind,
  updatesToFind,
} from './reads.ts';

/** What is written about a thing that can be found. */
export interface Words {
  kind: Kind;
  title: string;
  body: string;
  href: string;
  day: string;
  facets: string;
}

interface Source {
  /** Noun of the events after which its words are read again. */
  noun: string;
  read: (db: Db, ids: string[]) => Statement;
  /** None, when there is nothing left that may be found. */
  words: (row: Row) => Words[];
  /** Verbs after which its words are read again although the event is not public. */
  alsoAfter?: ReadonlySet<string>;
}

// These are nobody's news, but decide what of a report may be found. What else happens to it in private leaves no trace.
const SHOWING = new Set<string>([...actions, 'undo', 'hide', 'withdraw', 'erase']);

/** Everything that can be found, and where its words come from. A new kind is one line here, and one read. */
export const sources: Source[] = [
  { noun: 'programme', read: programmesToFind, words: programmeWords },
  { noun: 'organisation', read: programmesOfOrganisations, words: programmeWords },
  { noun: 'schedule', read: programmesOf('schedule'), words: programmeWords },
  { noun: 'indicator', read: programmesOf('indicator'), words: programmeWords },
  { noun: 'commitment', read: commitmentsToFind, words: commitmentWords },
  { noun: 'update', read: updatesToFind, words: updateWords },
  { noun: 'region', read: regionsToFind, words: planWords },
  { noun: 'service_request', read: requestsToFind, words: requestWords, alsoAfter: SHOWING },
];

function programmeWords(row: Row): Words[] {
  const content = JSON.parse(row.content as string) as ProgrammeContent;
  const { title, description, quote, figures, status, quick_win, known_since } = content;
  return [
    {
      kind: 'program',
      title,
      body: parts(
        description,
        quote,
        row.organisations as string | null,
        ...figures.map((f) => f.label),
        row.milestones as string | null,
        row.indicators as string | null,
      ),
      href: `/${String(row.region)}/program/${String(row.slug)}/`,
      day: known_since,
      facets: facets(row, 'program', [
        ...(status ? [facet('status', status)] : []),
        ...(quick_win ? [facet('quick_win', 'ya')] : []),
      ]),
    },
  ];
}

function commitmentWords(row: Row): Words[] {
  const { key, statement, quote, office, made_on, outcomes } = JSON.parse(
    row.content as string,
  ) as Commitment;
  return [
    {
      kind: 'janji',
      title: statement,
      body: parts(quote, office, ...outcomes.map((outcome) => outcome.statement)),
      href: addressOf(String(row.region), { key }),
      day: made_on,
      facets: facets(row, 'janji'),
    },
  ];
}

function updateWords(row: Row): Words[] {
  if (row.content === null) return [];
  const { title, body, claims, event_date } = JSON.parse(row.content as string) as FrozenContent;
  return [
    {
      kind: 'kabar',
      title,
      body: parts(body, ...claims.flatMap((claim) => [claim.statement, claim.quote])),
      href: `/u/${String(row.id)}/`,
      day: event_date,
      facets: facets(row, 'kabar'),
    },
  ];
}

function planWords(row: Row): Words[] {
  return (JSON.parse(row.plans as string) as Plan[]).map((plan) => ({
    kind: 'rencana',
    title: plan.title,
    body: parts(plan.quote, ...plan.reviews.flatMap((review) => [review.statement, review.quote])),
    href: `/${String(row.region)}/#rencana`,
    day: plan.as_of,
    facets: facets(row, 'rencana'),
  }));
}

// Only a report that is public has words: of any other the document is forgotten.
function requestWords(row: Row): Words[] {
  if (row.status === null) return [];
  const { service, description, landmark, id } = row as Record<string, string | null>;
  return [
    {
      kind: 'laporan',
      title: service ?? String(row.service_code),
      body: parts(description ?? null, landmark ?? null),
      href: `/laporan/${id}/`,
      day: row.received_on as string,
      facets: facets(row, 'laporan', [
        facet('service', row.service_code as string),
        facet('status', row.status as string),
        ...(row.district_code ? [facet('district', row.district_code as string)] : []),
        ...(row.agency ? [facet('agency', row.agency as string)] : []),
      ]),
    },
  ];
}

const parts = (...texts: (string | null)[]) => texts.filter((text) => text !== null).join(' · ');

const facets = (row: Row, kind: Kind, more: string[] = []) =>
  [
    facet('region', row.region as string),
    facet('kind', kind),
    facet('demo', row.demo === 1 ? 'ya' : 'tidak'),
    ...more,
  ].join(' ');
