import * as z from 'zod';
import { publicKinds } from '../history/page.ts';

/** What can rest on a source besides updates and programmes, by the word in the address. */
export const uses = {
  wilayah: publicKinds.wilayah,
  lembaga: publicKinds.lembaga,
  rencana: publicKinds.rencana,
  anggaran: publicKinds.anggaran,
  transaksi: publicKinds.transaksi,
  metode: publicKinds.metode,
  indikator: publicKinds.indikator,
  janji: publicKinds.janji,
  penilaian: publicKinds.penilaian,
} as const;

export type UseKind = keyof typeof uses;
export const useKinds = Object.keys(uses) as UseKind[];

/** Everything that is listed under a source, in its order on the page. */
export const restingKinds = ['kabar', 'program', ...useKinds] as const;
export type RestingKind = (typeof restingKinds)[number];

/** What keeps that it once rested on a source: all of these, and programmes. */
export const formerUses = { program: publicKinds.program, ...uses } as const;

export type FormerKind = keyof typeof formerUses;
export const formerKinds = Object.keys(formerUses) as FormerKind[];

/** How many of a kind stand on a page. */
export const LIST = 20;

/** A thing that rests on a source: how it is called now, and how many statements it carries there in which field. */
export const UseLine = z.object({
  noun: z.enum(Object.values(formerUses)),
  id: z.string(),
  thing: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
  parts: z.record(z.string(), z.int()),
});

/** A thing of which some statements once rested on a source: from which version on, and which one says them otherwise. */
export const FormerLine = UseLine.extend({
  since: z.int(),
  until: z.int(),
  /** When that was published, UTC. */
  ended_at: z.string(),
});

export type FormerLine = z.infer<typeof FormerLine>;
export type UseLine = z.infer<typeof UseLine>;
