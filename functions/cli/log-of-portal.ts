import { readBundle, tilePath, type Tile } from '../../src/log/tile.ts';
import { toHex } from '../../src/signing/note.ts';
import { Refusal } from '../core/refusal.ts';
import type { LogSource } from '../log/log-source.ts';
import { taken } from './from-portal.ts';

/** The log of a portal that runs, by its address alone (https://c2sp.org/tlog-tiles). */
export function logOfPortal(origin: string): LogSource {
  const tile = async (asked: Tile) => (await fileOf(origin, tilePath(asked)))?.bytes;
  return {
    checkpoint: () => textOf(origin, 'checkpoint'),
    bundle: async (index, width) => {
      const bytes = await tile({ level: 'entries', index, width });
      const entries = (bytes && readBundle(Uint8Array.from(bytes))) ?? [];
      return Array.from({ length: width }, (_, i) =>
        entries[i] ? new TextDecoder().decode(entries[i]) : null,
      );
    },
    tile: async (level, index, width) => toHex((await tile({ level, index, width })) ?? new Uint8Array()),
  };
}

/** The public keys under which a portal says that it signs its log. */
export async function keysOfPortal(origin: string): Promise<string[]> {
  const text = await textOf(origin, 'kunci.txt');
  if (text === null) throw new Refusal('not_found', `${origin} tidak mengumumkan kunci log.`);
  return wordsIn(text);
}

/** Public keys of the witnesses whom a portal asked; none when it says nothing of them. */
export const witnessesOfPortal = async (origin: string): Promise<string[]> =>
  wordsIn((await textOf(origin, 'saksi')) ?? '');

/** Keys in a file, one a line; what begins with # is told to people. */
export const wordsIn = (text: string): string[] =>
  text.replaceAll(/^#.*$/gm, '').split(/\s+/).filter(Boolean);

async function textOf(origin: string, name: string): Promise<string | null> {
  const file = await fileOf(origin, name);
  return file && new TextDecoder().decode(file.bytes);
}

const fileOf = (origin: string, path: string) =>
  taken(`${origin}/log/${path}`, 'log', 'Pemeriksaan belum selesai');
