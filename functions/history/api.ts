import * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { ApiEvent, nouns } from '../../src/history/api-schema.ts';
import type { HistoryLine } from '../../src/history/page.ts';
import { list } from '../api/operation.ts';
import { Refusal } from '../core/refusal.ts';
import { readEvents } from './api-reads.ts';

const SUBJECT = 'jenis benda, titik dua, lalu nomor tetapnya; misalnya update:7K3M9QXT2B';
const THING = new RegExp(`^(?:${nouns.join('|')}):[A-Za-z0-9-]{1,64}$`);

/** The machines' door to history. */
export const historyApi = [
  list({
    path: '/regions/{region}/events',
    id: 'listEvents',
    tag: 'Riwayat',
    summary: 'Setiap perubahan satu wilayah yang boleh diketahui umum, terbaru lebih dulu.',
    description:
      'Satu halaman dapat lebih pendek dari `limit`: yang tidak untuk umum tidak ikut. Ikuti `links.next`.',
    params: regionInPath,
    query: {
      noun: z
        .enum(nouns, `salah satu dari: ${nouns.join(', ')}`)
        .optional()
        .meta({ description: 'Hanya jenis benda ini.', example: 'update' }),
      subject: z.string(SUBJECT).regex(THING, SUBJECT).optional().meta({
        description: 'Hanya benda ini: jenisnya, titik dua, lalu nomor tetapnya. Tidak bersama `noun`.',
        example: 'update:7K3M9QXT2B',
      }),
    },
    item: ApiEvent,
    read: async ({ db }, { region, noun = null, subject = null, after, limit }) => {
      if (subject !== null && noun !== null) throw new Refusal('invalid', (w) => w.apiInvalid, [ALONE]);
      const [kind = null, thing = null] = subject?.split(':') ?? [noun];
      const asked = { region, noun: kind, subject: thing, before: eventFrom(after), limit };
      const found = await readEvents(db, asked);
      if (!found) return null;
      const { lines, next, timeZone } = found;
      // Of a thing that is hidden now nobody may learn by its number what became of it.
      const shown = subject === null ? lines : lines.filter(isShown);
      const data = shown.filter(({ noun: of }) => known.has(of)).map(toTold);
      return { data, next, page: `/${region}/riwayat/`, timeZone };
    },
  }),
];

const ALONE = { field: 'noun', message: 'tidak bersama subject' };
const known = new Set<string>(nouns);

function eventFrom(text: string | undefined): number {
  if (text === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  return Number(text);
}

const isShown = ({ noun, thing }: HistoryLine) => noun !== 'feedback' || thing?.shown === 1;

function toTold(line: HistoryLine): z.output<typeof ApiEvent> {
  const { id, at, noun, verb, subject, version, by, data, thing, said } = line;
  const shown = isShown(line);
  const title = thing?.title ?? thing?.name ?? null;
  return {
    id: String(id),
    at,
    noun: noun as z.output<typeof ApiEvent>['noun'],
    verb,
    subject: shown ? subject : null,
    version,
    title: shown && title !== null ? String(title) : null,
    by: { kind: by.kind, role: by.role, organisation: by.organisation },
    changed: Array.isArray(data.changed) ? data.changed.map(String) : [],
    reason: typeof said?.reason === 'string' ? said.reason : null,
    redacted: said?.redacted === 1,
  };
}
