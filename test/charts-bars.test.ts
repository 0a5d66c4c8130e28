import { describe, expect, it } from 'vitest';
import { bars } from '../src/charts/bars.tsx';

const label = 'nilai awal, 1 Januari 2026 sampai 31 Desember 2026, seperti yang tertulis pada rencana';
const line = { label, value: '12 (semula 20)', share: 50 };
const texts = (body: unknown) =>
  [...String(body).matchAll(/<text[^>]* y="(\d+)"[^>]*>([^<]*)/g)].map(([, y, text]) => ({
    y: Number(y),
    text,
  }));

describe('bars', () => {
  it('say every word of a long name, in lines that no edge cuts', () => {
    const { body } = bars('', '', [line]);
    const lines = texts(body).map(({ text }) => text);
    expect(lines.join(' ')).toBe(`${label} ${line.value}`);
    for (const one of lines) expect(one!.length).toBeLessThan(46);
  });

  it('stand under each other, however many lines each takes', () => {
    const { body, height } = bars('', '', [line, { label: 'a', value: '1', share: null }, line]);
    const feet = texts(body).map(({ y }) => y);
    expect(feet).toEqual(feet.toSorted((a, b) => a - b));
    expect(new Set(feet).size).toBe(feet.length);
    expect(height).toBeGreaterThan(feet.at(-1)!);
  });
});
