import { Commitment, commitmentKinds, outcomes } from '../../commitments/schema.ts';
import { words } from '../../commitments/words.ts';
import { clause, quoted } from '../../ui/changes.ts';
import { optionsOf, type KindSpec, type Rows } from '../fields.ts';
import { asOf, note, ownKey, programme, reason, source } from './common.ts';
import { PRECISE } from './plan.ts';

const w = words.id;
const GROWS = 'Yang sudah terbit tetap; tambahkan yang baru di bawahnya.';

const moves: Rows = {
  type: 'rows',
  name: 'moves',
  label: w.moves,
  hint: GROWS,
  row: 'pemindahan',
  optional: true,
  most: 20,
  same: [],
  told: (_, said) =>
    `tenggat baru ${said('due')}, alasan: ${clause(said('reason'))}, menurut sumber tanggal ${said('as_of')} (${said('source')})`,
  fields: [
    { type: 'period', name: 'due', label: 'Tenggat baru', hint: PRECISE, ahead: true },
    { type: 'line', name: 'reason', label: 'Alasan' },
    asOf,
    source,
  ],
};

const results: Rows = {
  type: 'rows',
  name: 'outcomes',
  label: 'Hasil menurut sumber',
  hint: GROWS,
  row: 'hasil',
  optional: true,
  most: 20,
  same: [],
  told: (_, said) =>
    `${said('value')}, menurut sumber tanggal ${said('as_of')} (${said('source')}): ${quoted(said('statement'))}`,
  fields: [
    { type: 'choice', name: 'value', label: 'Hasil', options: optionsOf(outcomes, w.outcomes) },
    { type: 'prose', name: 'statement', label: 'Yang dikatakan sumber' },
    asOf,
    source,
  ],
};

/** A public word: a promise, a goal, or a hope. */
export const commitment = {
  one: 'janji',
  many: 'janji',
  schema: Commitment,
  key: 'key',
  groups: [
    {
      heading: 'Yang diucapkan',
      fields: [
        { type: 'choice', name: 'kind', label: 'Jenis', options: optionsOf(commitmentKinds, w.kinds) },
        { type: 'prose', name: 'statement', label: w.amendable.statement, hint: 'Dalam kalimat biasa.' },
        {
          type: 'prose',
          name: 'quote',
          label: w.amendable.quote,
          hint: 'Kosongkan bila sumber hanya menceritakan kembali.',
          optional: true,
        },
        { type: 'date', name: 'made_on', label: 'Tanggal diucapkan', happened: true },
        { type: 'line', name: 'place', label: w.amendable.place, optional: true },
        source,
      ],
    },
    {
      heading: 'Siapa',
      fields: [
        { type: 'line', name: 'office', label: 'Jabatan', hint: 'Jabatan yang terikat, misalnya Wali Kota.' },
        { type: 'line', name: 'holder', label: w.amendable.holder, hint: 'Saat itu.', optional: true },
        { type: 'lines', name: 'signatories', label: w.signatories, optional: true },
        { type: 'lines', name: 'witnesses', label: w.witnesses, optional: true },
      ],
    },
    {
      heading: 'Tenggat dan hasil',
      fields: [
        {
          type: 'period',
          name: 'due',
          label: 'Tenggat pertama',
          hint: `${PRECISE} Tidak berubah lagi; pemindahan ditulis di bawahnya.`,
          optional: true,
          ahead: true,
        },
        moves,
        results,
        { ...programme, optional: true },
        note,
        ownKey('statement'),
        reason,
      ],
    },
  ],
} satisfies KindSpec;
