import { SourceContent, sourceClasses } from '../../sources/schema.ts';
import { words } from '../../sources/words.ts';
import { optionsOf, type KindSpec } from '../fields.ts';
import { note, ownKey, reason } from './common.ts';

const w = words.id;

/** A source: who published what, when and where. */
export const source = {
  one: 'sumber',
  many: 'sumber',
  schema: SourceContent,
  key: 'key',
  groups: [
    {
      heading: 'Terbitan',
      fields: [
        {
          type: 'choice',
          name: 'class',
          label: w.class,
          hint: 'Advertorial ialah tulisan yang dipasang oleh atau bagi pihak yang diberitakan.',
          options: optionsOf(sourceClasses, w.classes),
        },
        { type: 'line', name: 'publisher', label: w.publisher, hint: 'Media atau lembaga yang menerbitkan.' },
        {
          type: 'line',
          name: 'title',
          label: w.title,
          hint: 'Seperti tertulis pada sumber.',
          optional: true,
        },
        { type: 'line', name: 'byline', label: w.byline, optional: true },
        { type: 'line', name: 'editor', label: w.editor, optional: true },
      ],
    },
    {
      heading: 'Tanggal',
      fields: [
        {
          type: 'date',
          name: 'event_date',
          label: w.eventDate,
          hint: 'Kapan yang diceritakan terjadi.',
          happened: true,
          optional: true,
        },
        {
          type: 'moment',
          name: 'published_at',
          label: w.publishedAt,
          hint: 'Tahun-bulan-hari, boleh dengan jam setempat: 2026-05-16 atau 2026-05-16 13.01.',
          optional: true,
        },
      ],
    },
    {
      heading: 'Di mana dapat dibaca',
      fields: [
        { type: 'line', name: 'url', label: w.url, hint: 'Alamat lengkap, diawali https://', optional: true },
        { type: 'line', name: 'archived_url', label: w.archivedUrl, optional: true },
        { ...note, hint: 'Misalnya apa yang tidak tercantum pada salinan.' },
        ownKey('publisher', 'title', 'event_date'),
        reason,
      ],
    },
  ],
} satisfies KindSpec;
