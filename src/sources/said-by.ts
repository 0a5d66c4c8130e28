import { statusSourceOf, type ProgrammeContent } from '../programmes/schema.ts';
import type { Statement } from './uses.ts';

type Row = Record<string, unknown>;
type Place = Pick<Statement, 'field' | 'milestone'>;

/** The statements of a content that name a source as theirs, wherever they stand in it, in its order. */
export const saidBy = (content: Row, source: string): Statement[] => [
  ...statusBy(content as unknown as ProgrammeContent, source),
  ...within(content, source, { field: '', milestone: null }),
];

// A programme names the source of its status beside it; of other things, status is another word.
function statusBy(content: ProgrammeContent, source: string): Statement[] {
  if (!('known_since' in content) || statusSourceOf(content) !== source) return [];
  const { status, status_date } = content;
  return [{ field: 'status', said: { status, status_date }, milestone: null }];
}

function within(row: Row, source: string, place: Place): Statement[] {
  const { fields, lists } = partsOf(row);
  const own = row.source === source ? [{ ...place, said: fields }] : [];
  return [
    ...own,
    ...lists.flatMap(([name, rows]) => rows.flatMap((one) => within(one, source, below(place, name, one)))),
  ];
}

// What is said of a milestone stands in its row, also of one that joined the plan later.
const MILESTONES = new Set(['milestones', 'add']);

const below = ({ field, milestone }: Place, name: string, { key, title }: Row): Place => ({
  field: field ? `${field}.${name}` : name,
  milestone: MILESTONES.has(name) ? { key: String(key), title: String(title) } : milestone,
});

function partsOf(row: Row): { fields: Row; lists: [string, Row[]][] } {
  const all = Object.entries(row);
  return {
    fields: Object.fromEntries(all.filter(([, value]) => !isList(value))),
    lists: all.filter((entry): entry is [string, Row[]] => isList(entry[1])),
  };
}

const isList = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object');
