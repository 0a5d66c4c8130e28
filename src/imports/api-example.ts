import type * as z from 'zod';
import type { UpdateContent } from '../updates/schema.ts';
import type { ApiImportFile } from './api-schema.ts';

/** An update as the description of the API shows it: of what the demonstration region has, so that it can be sent as it is. */
export const exampleUpdate: z.input<typeof UpdateContent> = {
  key: 'layar-halte',
  programme: 'halte-pintar',
  title: 'Sepuluh halte berlayar',
  body: 'Data contoh. Dinas memasang layar di sepuluh halte.',
  event_date: '2026-04-20',
  author: 'dinas-kominfo',
  sources: ['c3'],
};

/** An import file as the description of the API shows it: a source, and an update that rests on it. */
export const exampleImport: z.input<typeof ApiImportFile> = {
  sources: [
    {
      key: 'siaran-pers-halte',
      class: 'official_statement',
      publisher: 'Dinas Komunikasi dan Informatika Kota Contoh',
      title: 'Sepuluh halte kini berlayar',
      published_at: '2026-11-20',
    },
  ],
  updates: [{ ...exampleUpdate, key: 'layar-halte-siaran', sources: ['siaran-pers-halte'] }],
};
