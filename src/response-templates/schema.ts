import * as z from 'zod';
import { MESSAGE_LIMIT } from '../own-requests/page.ts';

/** The deeds for which words can be kept; named as in the forms of a report's page. */
export const templateActions = [
  'tanya',
  'respon-awal',
  'respon-akhir',
  'selesai',
  'tolak',
  'bukan-wewenang',
] as const;
export type TemplateAction = (typeof templateActions)[number];

const TITLE = 'Tulis judulnya, 3 sampai 80 huruf';
const BODY = 'Tulis isinya, 10 sampai 2.000 huruf';

/** Words with which officers begin an answer, as they are typed. */
export const ResponseTemplateContent = z.strictObject({
  title: z.string().trim().min(3, TITLE).max(80, TITLE),
  body: z.string().trim().min(10, BODY).max(Math.min(2000, MESSAGE_LIMIT), BODY),
  /** Where it is offered; null: everywhere. */
  action: z.enum(templateActions, 'Pilih salah satu tindakan').nullable(),
  /** Category; null: all of them. */
  service_code: z.string().max(64, 'Pilih kategori dari daftar').nullable(),
});
export type ResponseTemplateContent = z.infer<typeof ResponseTemplateContent>;

/** The same as it is kept. */
export interface ResponseTemplate extends ResponseTemplateContent {
  id: string;
  version: number;
}

/** Templates of one region, at most. */
export const TEMPLATES = 200;

/** Those that are offered for a deed on a report of a category. */
export const offered = (templates: readonly ResponseTemplate[], deed: string, service: string) =>
  templates.filter(
    ({ action, service_code }) =>
      (action === null || action === deed) && (service_code === null || service_code === service),
  );

/** A template's words for one report: its number, and the day by which the final answer is owed. */
export const filledIn = (body: string, { nomor, batas }: { nomor: string; batas: string }) =>
  body.replaceAll('{nomor}', nomor).replaceAll('{batas}', batas);
