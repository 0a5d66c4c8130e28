import type { Format } from '../../src/datasets/manifest.ts';
import { sha256 } from '../core/ids.ts';
import type { Texts } from './portion.ts';

/** Puts texts as objects named after what is in them; gives where each stands. */
export async function putTexts(DATA: R2Bucket, prefix: string, texts: Texts) {
  const files: { format: Format; key: string; bytes: number }[] = [];
  for (const [format, text] of Object.entries(texts) as [Format, string][]) {
    if (!text) continue;
    const bytes = new TextEncoder().encode(text);
    const key = `${prefix}${(await sha256(bytes)).slice(0, 16)}.${format}`;
    await DATA.put(key, bytes);
    files.push({ format, key, bytes: bytes.byteLength });
  }
  return files;
}
