import type * as z from 'zod';
import { absences } from '../ui/absence.ts';

/** What a person typed, as it was typed, by the name of the input: `title`, `points.0.value`, `sources.1`. */
export type Fields = Record<string, string>;

/** Names to choose from, list by list; a key that is not among them may be typed all the same. */
export type Lists = Partial<Record<ListName, { key: string; label: string }[]>>;
export type ListName =
  | 'sources'
  | 'organisations'
  | 'programmes'
  | 'methods'
  | 'dimensions'
  | 'milestones'
  | 'commitments'
  | 'claims'
  /** Whatever may be assessed: programmes, commitments and plans. */
  | 'subjects'
  | 'updates'
  /** Files of the region's evidence, by their hash. */
  | 'files';

interface Common {
  /** The name in the content and in the form; a dot leads inside: `subject.kind`. */
  name: string;
  label: string;
  hint?: string;
  optional?: true;
  /** It is asked only of what was published already. */
  amending?: true;
  /** What to do when it is empty and may not be; follows the label. */
  missing?: string;
  /** What the right value looks like, where the kind of field alone does not say it. */
  right?: string;
}

interface Text extends Common {
  type: 'line' | 'prose' | 'moment';
}

interface Day extends Common {
  type: 'date' | 'period';
  /** It may lie ahead, like a due date: no warning is given. In a row it may depend on the rest of the row. */
  ahead?: true | ((row: Record<string, unknown>) => boolean);
  /** Something happened on it: another day puts it right, and nothing moved. */
  happened?: true;
}

interface Numeral extends Common {
  type: 'number' | 'money';
  /** It is a name made of figures, like a year, and is written without dots. */
  plain?: true;
}

/** A value, or the reason why nobody can give it: the reason is chosen in `<name>.absent`. */
interface Absentable extends Common {
  type: 'absentable';
  value: 'line' | 'number' | 'money';
}

interface Tick extends Common {
  type: 'tick';
  /** What the content holds when it is ticked; unticked it holds the opposite. */
  ticked: boolean;
}

interface Choice extends Common {
  type: 'choice';
  options: readonly (readonly [value: string, label: string])[];
  /** What stands when nothing was chosen. */
  preset?: string;
}

/** The key of the thing itself: left empty it is made from what was typed in other fields beside it. */
interface OwnKey extends Common {
  type: 'key';
  from: string[];
}

interface Name extends Common {
  type: 'name';
  list: ListName;
}

/** One question with one answer. */
export type Leaf = Text | Day | Numeral | Absentable | Tick | Choice | OwnKey | Name;

export interface Names extends Common {
  type: 'names';
  list: ListName;
  most: number;
}

/** Several short texts, one on each line of one input. */
interface TextLines extends Common {
  type: 'lines';
}

export interface Rows extends Common {
  type: 'rows';
  most: number;
  /** What one row is called. */
  row: string;
  fields: Leaf[];
  /** Which fields say that a row before and a row after are the same thing. */
  same: string[];
  /** How a row is called, and told on one line; `said` gives a field in words, `content` is what the row stands in. */
  named?: (row: never) => string;
  told?: (row: never, said: (field: string) => string, content: never) => string;
  /** The content holds the rows as a map from the first field to the second. */
  map?: true;
}

/** A question with several answers. */
export type List = Names | TextLines | Rows;
export type FieldSpec = Leaf | List;

/** Questions that belong together, under one heading. */
export interface Group {
  heading: string;
  fields: FieldSpec[];
}

/** What officers write: how it is called, its questions, and what its answers must be. */
export interface KindSpec<T = unknown> {
  /** Its Indonesian name, in singular and in plural. */
  one: string;
  many: string;
  groups: Group[];
  schema: z.ZodType<T>;
  /** The field that names the thing, or what it belongs to. */
  key: 'key' | 'programme' | 'update';
}

/** The choices of a closed set with the words in which people read them. */
export const optionsOf = <V extends string>(values: readonly V[], labels: Record<V, string>) =>
  values.map((value) => [value, labels[value]] as const);

/** Why a value is not there. */
export const absenceOptions = optionsOf(absences, {
  not_published: 'belum dipublikasikan',
  not_applicable: 'tidak berlaku',
  unknown: 'belum diketahui',
});

/** Every question of a kind in the order in which it stands in the form. */
export const fieldsIn = ({ groups }: Pick<KindSpec, 'groups'>) => groups.flatMap((group) => group.fields);

/** True for a question with several answers. */
export const isList = (field: FieldSpec): field is List =>
  field.type === 'names' || field.type === 'lines' || field.type === 'rows';

/** What was typed in an input; nothing when it was not sent. */
export const typedIn = (fields: Fields, name: string): string =>
  Object.hasOwn(fields, name) ? (fields[name] ?? '') : '';
