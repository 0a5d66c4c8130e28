import { Assessment, scales, subjectKinds } from '../../assessments/schema.ts';
import { words } from '../../assessments/words.ts';
import { optionsOf, type KindSpec } from '../fields.ts';
import { ownKey, reason, source } from './common.ts';

const w = words.id;

const ratings: [value: string, label: string][] = [
  ...scales.gmpp.map((value): [string, string] => [value, `warna: ${w.gmpp[value].name}`]),
  ...scales.ogp.map((value): [string, string] => [value, `hasil: ${w.ogp[value]}`]),
  ['words', w.inWords],
];

/** A judgement by somebody from outside. */
export const assessment = {
  one: 'penilaian',
  many: 'penilaian',
  schema: Assessment,
  key: 'key',
  groups: [
    {
      heading: 'Yang dinilai',
      fields: [
        {
          type: 'choice',
          name: 'subject.kind',
          label: 'Jenis yang dinilai',
          options: optionsOf(subjectKinds, { programme: 'program', commitment: 'janji', plan: 'masterplan' }),
        },
        { type: 'name', name: 'subject.key', label: 'Yang dinilai', list: 'subjects' },
        {
          type: 'name',
          name: 'assessor',
          label: 'Penilai',
          hint: 'Pihak luar, bukan pelaku program atau pemerintah daerah itu sendiri.',
          list: 'organisations',
        },
      ],
    },
    {
      heading: 'Penilaian',
      fields: [
        {
          type: 'choice',
          name: 'scale',
          label: 'Skala',
          options: optionsOf(['gmpp', 'ogp', 'words'] as const, {
            gmpp: 'lima warna',
            ogp: 'hasil menurut Open Government Partnership',
            words: 'kata-kata saja',
          }),
        },
        {
          type: 'choice',
          name: 'rating',
          label: w.amendable.rating,
          options: ratings,
          right: 'pilih penilaian yang ada pada skalanya: warna, hasil, atau kata-kata',
        },
        { type: 'prose', name: 'statement', label: w.amendable.statement, hint: 'Dalam kalimat biasa.' },
        { type: 'prose', name: 'quote', label: w.amendable.quote, optional: true },
        {
          type: 'date',
          name: 'date',
          label: w.amendable.date,
          hint: 'Hari penilaian diberikan.',
          happened: true,
        },
        source,
        ownKey('assessor', 'subject.key', 'date'),
        reason,
      ],
    },
  ],
} satisfies KindSpec;
