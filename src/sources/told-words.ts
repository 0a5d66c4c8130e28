import { outcomeWords } from '../commitments/outcome-words.ts';
import type { OutcomeValue } from '../commitments/schema.ts';
import { indicatorWords } from '../programmes/indicator-words.ts';
import type { IndicatorPoint } from '../programmes/indicator-schema.ts';
import type { Figure } from '../programmes/schema.ts';
import { words as programmeWords } from '../programmes/words.ts';
import { isAbsent } from '../ui/absence.ts';
import { number, quantity } from '../ui/number.ts';
import { periodWords } from '../ui/period.ts';
import type { Locale } from '../ui/view.ts';
import { TOLD, type UseLine } from './uses.ts';

type Told = UseLine['told'][number];

/** What of a thing stands in a source, in words: "Jumlah sensor: 8 unit"; nothing of what its number says well enough. */
export function toldWords(
  { noun, parts, told }: Pick<UseLine, 'noun' | 'parts' | 'told'>,
  locale: Locale,
): string {
  const say = sayings[noun];
  if (!say || told.length === 0) return '';
  const said = [...new Set(told.slice(0, TOLD).map((one) => say(one, locale)))];
  const { source: _, ...lists } = parts;
  const more = Object.values(lists).reduce((sum, n) => sum + n, 0) - told.length;
  return ` (${said.join('; ')}${more > 0 ? `; dan ${number(more)} lainnya` : ''})`;
}

const sayings: Partial<Record<UseLine['noun'], (told: Told, locale: Locale) => string>> = {
  programme: (told, locale) => figureWords(told as unknown as Figure, locale),
  indicator: (told, locale) => pointWords(told as unknown as IndicatorPoint, locale),
  schedule: ({ of, reason }) => String(of ?? reason),
  budget: ({ amount }) => moneyWords(amount),
  transaction: ({ amount }) => moneyWords(amount),
  commitment: ({ value, to }, locale) =>
    value === undefined ? periodWords(String(to)) : outcomeWords[locale][value as OutcomeValue],
};

const figureWords = (figure: Figure, locale: Locale) =>
  `${figure.label}: ${
    'value' in figure ? quantity(figure.value, figure.unit) : programmeWords[locale].absences[figure.absent]
  }`;

function pointWords({ kind, from, to, value }: IndicatorPoint, locale: Locale): string {
  const w = indicatorWords[locale];
  return `${w.kinds[kind]} ${w.span(from, to)}: ${number(value)}`;
}

const moneyWords = (amount: unknown) =>
  isAbsent(amount) ? programmeWords.id.absences[amount] : quantity(Number(amount), 'IDR');
