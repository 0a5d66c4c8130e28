import type * as z from 'zod';
import type { UpdateContent } from '../updates/schema.ts';
import type { ApiImportFile } from './api-schema.ts';

/** An update as the description of the API shows it. */
export const exampleUpdate: z.input<typeof UpdateContent> = {
  key: 'sepuluh-lampu',
  programme: 'lampu-jalan',
  title: 'Sepuluh lampu menyala',
  body: 'Dinas memasang sepuluh lampu di depan pasar.',
  event_date: '2026-11-20',
  author: 'dinas-pu',
  sources: ['siaran-pers-lampu'],
};

/** An import file as the description of the API shows it. */
export const exampleImport: z.input<typeof ApiImportFile> = {
  sources: [
    {
      key: 'siaran-pers-lampu',
      class: 'official_statement',
      publisher: 'Dinas Pekerjaan Umum',
      title: 'Sepuluh lampu baru di depan pasar',
      published_at: '2026-11-20',
    },
  ],
  updates: [exampleUpdate],
};
