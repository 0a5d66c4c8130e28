import { expect, it } from 'vitest';
import { bytesOf, joined } from '../functions/core/pictures/bytes.ts';
import { cleanPng } from '../functions/core/pictures/png.ts';
import { barePng } from './edge/pictures.ts';

const ending = (length: string, words: string) =>
  joined([barePng().subarray(0, -12), bytesOf(`\0\0\0${length}IEND${words}????`)]);

it('a PNG hides nothing in its end', () => {
  expect(cleanPng(ending('\0', ''), 'kept').width).toBe(1);
  expect(() => cleanPng(ending('\x04', 'kata'), 'kept')).toThrow();
});
