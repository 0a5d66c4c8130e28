import { words as sourceWords } from '../sources/words.ts';
import { quoted } from '../ui/changes.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { fieldWords } from './fields.ts';
import { consoleDeeds } from './console-deeds.ts';
import { milestoneDeeds } from './milestone-deeds.ts';
import { versionWords, type Deed } from './deed.ts';
import { promiseDeed } from './promise-deeds.ts';
import type { HistoryLine } from './page.ts';

const recorded: Deed = () => ['mencatat', ''];
const amended: Deed = (line) => {
  const fields = fieldWords(line.data.changed);
  return [fields ? `mengubah ${fields} pada` : 'mengubah', versionWords(line)];
};

/** Everything that is done in public, by noun and verb. */
const publicDeeds: Record<string, Deed> = {
  'region.create': recorded,
  'region.amend': (line) => [
    line.said?.reason ? 'mengoreksi keterangan' : 'memperbarui keterangan',
    versionWords(line),
  ],
  'source.record': ({ data }, locale) => {
    const { classes } = sourceWords[locale];
    const name = classes[data.class as keyof typeof classes];
    return ['mencatat', name ? `, ${name}` : ''];
  },
  'source.amend': amended,
  'organisation.register': () => ['mendaftarkan', ''],
  'organisation.amend': renamed,
  'programme.create': recorded,
  'programme.amend': amended,
  'budget.record': recorded,
  'budget.amend': amended,
  'transaction.record': recorded,
  'transaction.amend': amended,
  'method.record': recorded,
  'method.amend': amended,
  'indicator.record': recorded,
  'indicator.amend': amended,
  'commitment.record': recorded,
  'commitment.amend': (line, locale) => promiseDeed(line, locale) ?? amended(line, locale),
  'assessment.record': recorded,
  'assessment.amend': amended,
  'update.publish': (line) => {
    const day = line.data.event_date;
    return [
      'menerbitkan',
      `${typeof day === 'string' ? `, peristiwa ${longDate(day)}` : ''}${removedWords(line)}`,
    ];
  },
  'update.correct': (line) => {
    const fields = fieldWords(line.data.changed);
    return [
      fields ? `mengoreksi ${fields} pada` : 'mengoreksi',
      `${versionWords(line)}${removedWords(line)}`,
    ];
  },
  'update.redact': ({ version }) => [`menghapus isi versi ${version} dari`, ''],
  'service_list.create': recorded,
  'service_list.amend': (line) => ['memperbarui', versionWords(line)],
  'area_list.create': recorded,
  'area_list.amend': (line) => ['memperbarui', versionWords(line)],
  'calendar.create': recorded,
  'calendar.amend': (line) => ['memperbarui', versionWords(line)],
  'calendar.change': ({ data }) => [
    'mengubah',
    `${daysWords('menambah', data.added)}${daysWords('menghapus', data.removed)}`,
  ],
  'feedback.publish': () => ['menerbitkan', ''],
  'feedback.answer': ({ thing }) => [
    'menjawab',
    thing?.answered === 1 ? ` atas nama ${thing.answered_by ?? 'koordinator wilayah'}` : '',
  ],
  'feedback.correct': () => ['mengoreksi jawaban atas', ''],
  'error_report.submit': ({ data }) => ['menyampaikan', addressWords(data.address)],
  'error_report.answer': ({ data, thing }) => [
    'menjawab',
    `${addressWords(data.address)}${thing?.answered_by ? ` atas nama ${thing.answered_by}` : ''}`,
  ],
};

const deeds: Record<string, Deed> = { ...publicDeeds, ...milestoneDeeds, ...consoleDeeds };

// A new name is told beside the old one: "mencatat bahwa lembaga Dinas A kini bernama" Dinas B.
function renamed(line: HistoryLine, locale: Locale): readonly [string, string] {
  const { said, data } = line;
  if (!said?.was) return amended(line, locale);
  const others = Array.isArray(data.changed) ? data.changed.filter((field) => field !== 'name') : [];
  const besides = others.length > 0 ? `; yang juga berubah: ${fieldWords(others)}` : '';
  return [`mencatat bahwa lembaga ${said.was} kini bernama`, `${besides}${versionWords(line)}`];
}

const daysWords = (did: string, days: unknown) =>
  Array.isArray(days) && days.length > 0
    ? `, ${did} ${days.map((day) => longDate(String(day))).join(', ')}`
    : '';
const removedWords = ({ said }: HistoryLine) => (said?.redacted ? ' (isi versi ini kemudian dihapus)' : '');
const addressWords = (address: unknown) => (typeof address === 'string' ? ` tentang ${address}` : '');

/** True when history has words of its own for an event; without them it still tells it, by its names. */
export const hasWords = (noun: string, verb: string) => Object.hasOwn(deeds, `${noun}.${verb}`);

/** What was done, before and after the name of the thing it was done to. Nothing is hidden for want of words. */
export function deedOf(line: HistoryLine, locale: Locale): readonly [string, string] {
  const name = `${line.noun}.${line.verb}`;
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  return deed ? deed(line, locale) : [`melakukan ${quoted(name)} atas`, versionWords(line)];
}
