import { latin, standsAt } from '../core/pictures/bytes.ts';
import { refuse } from './refuse.ts';

/** How much of the end is looked at. */
const TAIL = 2048;
const END = /startxref\s+\d+\s+%%EOF[\s\0]*$/;

/** Refuses a PDF that was cut, or goes on after its end. Its bytes stay as they are, and its metadata with them. */
export function mustBeWholePdf(bytes: Uint8Array): void {
  const isHeaded = ['%PDF-1.', '%PDF-2.'].some((head) => standsAt(bytes, 0, head));
  const from = Math.max(0, bytes.length - TAIL);
  if (!isHeaded || !END.test(latin(bytes, from, bytes.length - from))) throw refuse('cutPdf');
}
