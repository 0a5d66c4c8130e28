import { describe, expect, it } from 'vitest';
import { Refusal } from '../functions/core/refusal.ts';
import { readYaml } from '../functions/imports/read-yaml.ts';
import { ImportFile } from '../src/imports/schema.ts';
import { REGION } from './edge/sample.ts';

function problemsOf(text: string) {
  try {
    readYaml(text, ImportFile);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid') return error.fields;
    throw error;
  }
  throw new Error('the text was taken');
}

describe('a text is refused as a file', () => {
  it.each([
    ['broken YAML', 'region: [kota\nsources: {', 2],
    ['a column that stands twice', `region: ${REGION}\nregion: ${REGION}\n`, 2],
    ['a tab instead of spaces', `region: ${REGION}\nsources:\n\t- key: x\n`, 3],
    ['an anchor that does not exist', `region: ${REGION}\nsources: *tidakada\n`, 2],
  ])('when it is %s', (_, text, line) => {
    const problems = problemsOf(text);
    expect(problems.map((p) => p.line)).toContain(line);
  });

  it('when a few lines of YAML would unfold into millions', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefgh'].map((k, i) => `${k}: &${k} [${`*${'abcdefg'[i]},`.repeat(9)}]`),
    ];
    problemsOf(`region: ${REGION}\n${bomb.join('\n')}\n`);
  });

  it('when it is larger than 1 MB, and when it is empty or holds no file at all', () => {
    const big = { message: 'Berkas terlalu besar: paling banyak 1 MB.' };
    expect(() => readYaml(`region: ${REGION}\n# ${'x'.repeat(1_000_000)}`, ImportFile)).toThrow(
      expect.objectContaining(big),
    );
    // Two bytes a letter: half as many letters are as large a file.
    expect(() => readYaml(`region: ${REGION}\n# ${'é'.repeat(500_000)}`, ImportFile)).toThrow(
      expect.objectContaining(big),
    );
    for (const text of ['', '# kosong', 'halo', '- 1', 'null'])
      expect(problemsOf(text).length).toBeGreaterThan(0);
  });
});
