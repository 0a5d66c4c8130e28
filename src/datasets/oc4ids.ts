import type { Budget, Transaction } from '../programmes/budget-schema.ts';
import { milestonesOf, type Milestone } from '../programmes/schedule.ts';
import type { Schedule } from '../programmes/schedule-schema.ts';
import type { ProgrammeContent } from '../programmes/schema.ts';
import { isAbsent } from '../ui/absence.ts';
import { firstDay, lastDay } from '../ui/period.ts';

/** Everything that an OC4IDS project is made of. */
export interface ProjectParts {
  id: string;
  url: string;
  region: { name: string; code: string };
  /** UTC. */
  updated: string;
  content: ProgrammeContent;
  participants: { key: string; name: string; role: string }[];
  schedule: Schedule | null;
  budgets: (Budget & { id: string })[];
  transactions: (Transaction & { id: string })[];
  sources: {
    id: string;
    publisher: string;
    title: string | null;
    url: string;
    published_at: string | null;
  }[];
}

/** partyRole codes for IATI's roles; whoever passes money on has none of its own. */
const ROLES: Record<string, string> = {
  accountable: 'publicAuthority',
  funding: 'funder',
  implementing: 'administrativeEntity',
  extending: 'interestedParty',
};

/** A programme as a project of OC4IDS 0.9. What no source says is left out; nothing is made up for it. */
export function toProject(parts: ProjectParts): object {
  const { id, content, participants, schedule, budgets, transactions, sources } = parts;
  const accountable = participants.find(({ role }) => role === 'accountable');
  return without({
    id,
    updated: parts.updated,
    language: 'id',
    title: content.title,
    description: content.description,
    // OC4IDS has no word for what is suspended.
    status: content.status === 'suspended' ? null : content.status,
    publicAuthority: accountable && { id: accountable.key, name: accountable.name },
    additionalClassifications: content.dimension
      ? [{ scheme: 'x-dimensi-kota-cerdas', id: content.dimension }]
      : [],
    parties: partiesOf(participants),
    locations: [{ id: parts.region.code, description: parts.region.name }],
    budget: budgets.length > 0 ? budgetOf(budgets) : null,
    milestones: schedule ? milestonesOf(schedule).map(toMilestone) : [],
    transactions: transactions.map(({ id: number, date, amount, currency, payee }) =>
      without({
        id: number,
        date: midnight(date),
        value: { amount, currency },
        payee: payee && { name: payee },
      }),
    ),
    documents: [
      { id: 'halaman', title: content.title, url: parts.url, format: 'text/html', language: 'id' },
      ...sources.map(({ id: number, publisher, title, url, published_at }) =>
        without({
          id: number,
          title: title ?? publisher,
          author: publisher,
          url,
          datePublished: published_at && midnight(published_at.slice(0, 10)),
        }),
      ),
    ],
  });
}

// A milestone that was dropped is not met; why stands in its description.
function toMilestone(m: Milestone): object {
  const last = m.changes.at(-1);
  const dropped = m.state === 'dropped' ? `Dibatalkan: ${last?.reason ?? ''}` : null;
  const moved = m.due === m.original ? null : `Tenggat pertama ${m.original}.`;
  return without({
    id: m.key,
    title: m.title,
    type: m.type,
    description: [moved, dropped].filter(Boolean).join(' ') || null,
    dueDate: midnight(lastDay(m.due)),
    dateMet: m.metOn && midnight(m.metOn),
    dateModified: last && midnight(last.as_of),
    status: m.state === 'dropped' ? 'notMet' : m.state,
  });
}

function partiesOf(participants: ProjectParts['participants']): object[] {
  const parties = new Map<string, { id: string; name: string; roles: string[] }>();
  for (const { key, name, role } of participants) {
    const party = parties.get(key) ?? { id: key, name, roles: [] };
    const code = ROLES[role] ?? 'interestedParty';
    if (!party.roles.includes(code)) party.roles.push(code);
    parties.set(key, party);
  }
  return [...parties.values()];
}

// A revised sum replaces an original one: they are listed and never added up.
function budgetOf(budgets: ProjectParts['budgets']): object {
  const published = budgets.filter(({ amount }) => !isAbsent(amount));
  const [only] = published.length === 1 ? published : [];
  return without({
    description: published.length === 0 ? 'Angka anggarannya belum dipublikasikan.' : null,
    amount: only ? { amount: only.amount, currency: only.currency } : null,
    approvalDate: only?.approved_on ? midnight(only.approved_on) : null,
    budgetBreakdowns:
      published.length > 0 ? [{ id: 'anggaran', budgetBreakdown: published.map(toBreakdown) }] : null,
  });
}

const KINDS = { original: 'APBD murni', revised: 'APBD perubahan' } as const;

const toBreakdown = ({
  id,
  kind,
  fiscal_year,
  amount,
  currency,
  funds,
  approved_on,
  note,
}: Budget & { id: string }) =>
  without({
    id,
    description:
      [kind && KINDS[kind], isAbsent(funds) ? null : `Dana: ${funds}`, note].filter(Boolean).join('. ') ||
      null,
    amount: { amount, currency },
    period: isAbsent(fiscal_year)
      ? null
      : {
          startDate: midnight(firstDay(String(fiscal_year))),
          endDate: midnight(lastDay(String(fiscal_year))),
        },
    approvalDate: approved_on && midnight(approved_on),
  });

const midnight = (day: string) => `${day}T00:00:00Z`;

// The standard knows no null and no empty list.
const without = (all: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );

/** The package around the projects, up to their list, and what closes it. */
export const packageEnds = ({
  uri,
  site,
  at,
  licence,
}: {
  uri: string;
  site: string;
  at: string;
  licence: string;
}) => {
  const about = {
    uri,
    version: '0.9',
    publishedDate: `${at.slice(0, 19)}Z`,
    publisher: { name: 'Pantau Kota', uri: `${site}/` },
    license: licence,
    publicationPolicy: `${site}/pengembang/data-terbuka/`,
  };
  return { head: `${JSON.stringify(about).slice(0, -1)},"projects":[`, tail: ']}\n' };
};
