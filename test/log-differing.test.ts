import { describe, expect, it } from 'vitest';
import { differing } from '../src/log/differing.ts';

const long = Array.from({ length: 60 }, (_, i) => `kata${i}`).join(' ');

describe('where two texts differ', () => {
  it('is told whole of short ones', () => {
    expect(differing('40', '95')).toEqual(['40', '95']);
    expect(differing('"lampu"', 'null')).toEqual(['"lampu"', 'null']);
  });

  it('is told with some words around it, on both sides, however far in it stands', () => {
    const [one, other] = differing(`${long} lama ${long}`, `${long} baru ${long}`);
    expect(one).toBe('…kata55 kata56 kata57 kata58 kata59 lama kata0 kata1 kata2 kata3 kata4 kata5…');
    expect(other).toBe(one.replace('lama', 'baru'));
  });

  it('is told at the very end, and where one is a piece of the other', () => {
    const [one, other] = differing(long, `${long}.`);
    expect(one).toBe('…kata55 kata56 kata57 kata58 kata59');
    expect(other).toBe(`${one}.`);
  });

  it('never makes two of one, also of a stretch that is long itself', () => {
    const [one, other] = differing(`${long}${'a'.repeat(900)}${long}`, `${long}b${'a'.repeat(900)}`);
    expect(one).not.toBe(other);
    for (const text of [one, other]) expect(text.length).toBeLessThan(300);
  });

  it('cuts no letter in two', () => {
    const [one] = differing(`${'🙂'.repeat(90)}a`, `${'🙂'.repeat(90)}b`);
    expect(one).toBe(`…${'🙂'.repeat(40)}a`);
  });
});
