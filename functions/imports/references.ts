import type { ImportFile, List } from '../../src/imports/schema.ts';

/** One place in a file that names something by its key. */
export interface Reference {
  to: Extract<List, 'sources' | 'organisations' | 'methods' | 'programmes' | 'commitments'>;
  key: string;
  path: PropertyKey[];
}

/** Every place where a file names something, so that each name can be found, and its line when it is not there. */
export const referencesOf = (file: ImportFile): Reference[] => [
  ...within(file.organisations, 'organisations', (o, at) => [at('sources', o.source, 'source')]),
  ...within(file.methods, 'methods', (m, at) => [at('sources', m.source, 'source')]),
  ...within(file.programmes, 'programmes', (p, at) => [
    ...p.sources.map((key, n) => at('sources', key, 'sources', n)),
    ...p.figures.map((f, n) => at('sources', f.source, 'figures', n, 'source')),
    ...p.organisations.map((o, n) => at('organisations', o.organisation, 'organisations', n)),
  ]),
  ...within(file.schedules, 'schedules', (s, at) => [
    at('programmes', s.programme, 'programme'),
    at('sources', s.source, 'source'),
    ...s.milestones.flatMap((m, n) => changes(m, at, 'milestones', n)),
    ...s.revisions.flatMap((r, n) => [
      at('sources', r.source, 'revisions', n, 'source'),
      ...r.add.flatMap((m, i) => changes(m, at, 'revisions', n, 'add', i)),
    ]),
  ]),
  ...within(file.budgets, 'budgets', aboutProgramme),
  ...within(file.transactions, 'transactions', aboutProgramme),
  ...within(file.indicators, 'indicators', (i, at) => [
    at('programmes', i.programme, 'programme'),
    at('methods', i.method, 'method'),
    ...i.points.map((p, n) => at('sources', p.source, 'points', n, 'source')),
  ]),
  ...within(file.commitments, 'commitments', (c, at) => [
    at('programmes', c.programme, 'programme'),
    at('sources', c.source, 'source'),
    ...(c.moves ?? []).map((m, n) => at('sources', m.source, 'moves', n, 'source')),
    ...c.outcomes.map((o, n) => at('sources', o.source, 'outcomes', n, 'source')),
  ]),
  ...within(file.assessments, 'assessments', (a, at) => [
    at('organisations', a.assessor, 'assessor'),
    at('sources', a.source, 'source'),
    ...subject(a.subject, at),
  ]),
  ...within(file.updates, 'updates', (u, at) => [
    at('programmes', u.programme, 'programme'),
    at('organisations', u.author, 'author'),
    ...u.sources.map((key, n) => at('sources', key, 'sources', n)),
    ...u.claims.map((c, n) => at('sources', c.source, 'claims', n, 'source')),
  ]),
];

type At = (to: Reference['to'], key: string | null, ...path: PropertyKey[]) => Reference | null;

const within = <T>(items: T[], list: List, refs: (item: T, at: At) => (Reference | null)[]): Reference[] =>
  items
    .flatMap((item, i) =>
      refs(item, (to, key, ...path) => (key === null ? null : { to, key, path: [list, i, ...path] })),
    )
    .filter((reference) => reference !== null);

const aboutProgramme = ({ programme, source }: { programme: string; source: string }, at: At) => [
  at('programmes', programme, 'programme'),
  at('sources', source, 'source'),
];

const changes = (m: { changes: { source: string }[] }, at: At, ...path: PropertyKey[]) =>
  m.changes.map((change, i) => at('sources', change.source, ...path, 'changes', i, 'source'));

// A plan stands in the region's own file and is looked up there.
const subject = ({ kind, key }: { kind: string; key: string }, at: At) =>
  kind === 'plan' ? [] : [at(kind === 'programme' ? 'programmes' : 'commitments', key, 'subject', 'key')];
