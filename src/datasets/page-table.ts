import * as z from 'zod';
import { open, text } from './column.ts';

/** The dataset that the site is built from. */
export const PAGES = 'halaman';

/** The pages that are built across regions, and those that are built for each. */
export const pageKinds = [
  'home',
  'timeline',
  'register',
  'log',
  'slippage',
  'region',
  'list',
  'ledger',
  'history',
  'statistics',
  'programme',
  'update',
  'source',
] as const;
export type PageKind = (typeof pageKinds)[number];

/**
 * What the lines' contents are like: the mark of src/snapshot/schema.ts, which is no part of the Worker. A test knows
 * the right one; with it files of another shape are made again.
 */
export const CONTENTS = '19xgzr4';

/** One row a built page, with everything that it shows. */
export const Pages = z.object({
  region: open(text, 'Wilayah, seperti dalam alamat halamannya; "semua" untuk halaman lintas wilayah.'),
  kind: open(z.enum(pageKinds), 'Jenis halaman.'),
  path: open(text, 'Alamat halaman, sesudah alamat portalnya.'),
  content: open(
    z.record(z.string(), z.unknown()),
    'Semua yang ditampilkan halaman itu; bentuk tiap jenis ada di `src/snapshot/schema.ts` pada kode portal.',
  ),
});
