import type { Lists } from '../drafts/fields.ts';
import { nameOf } from '../drafts/say.ts';
import type { Plan } from '../regions/schema.ts';
import { words as regionWords } from '../regions/words.ts';
import { longDate } from '../ui/when.ts';
import type { Part } from './parts.ts';
import { all, nth, said, type Said } from './saying.ts';

const w = regionWords.id;

/** What a region's file says of one plan: its years, its legal forms and its reviews. Its key tells it apart, not its title. */
export const planParts = (plan: Plan, names: Lists): Part[] => {
  const of = (what: string, parts: Said[]) =>
    all(`Masterplan ${plan.title}${what}`, parts, `Masterplan ${plan.key}${what}`);
  return [
    ...of('', [
      ['judul', plan.title],
      ['tahun awal', year(plan.period_start)],
      ['tahun akhir', year(plan.period_end)],
      ['kata-kata sumber', plan.quote],
      ['menurut sumber tanggal', longDate(plan.as_of)],
      ...said(plan, names),
    ]),
    ...plan.legal_forms.flatMap((form, i, forms) =>
      of(`, bentuk hukum ${dayOf(form, forms.slice(0, i))}`, [
        ['bentuk', w.legalForms[form.form]],
        ['nomor', form.number],
        ['kata-kata sumber', form.quote],
        ...said(form, names),
      ]),
    ),
    ...plan.reviews.flatMap((review, i, reviews) =>
      of(`, reviu ${dayOf(review, reviews.slice(0, i))}`, [
        ['keadaan', w.reviewStates[review.state]],
        ['isi', review.statement],
        ['kata-kata sumber', review.quote],
        ['oleh', review.organisation && nameOf('organisations', review.organisation, names)],
        ...said(review, names),
      ]),
    ),
  ];
};

interface Dated {
  as_of: string;
}

// Two things may be said of one day.
const dayOf = ({ as_of }: Dated, earlier: Dated[]) =>
  `${longDate(as_of)}${nth(earlier, (one) => one.as_of === as_of)}`;

const year = (number: number | null) => (number === null ? null : String(number));
