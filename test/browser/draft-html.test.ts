import { describe, expect, it } from 'vitest';
import { fieldsIn } from '../../src/drafts/fields.ts';
import { DraftFields } from '../../src/drafts/form.tsx';
import { kinds, specOf, type Kind } from '../../src/drafts/kinds.ts';
import { parse } from '../../src/drafts/parse.ts';
import { withRow } from '../../src/drafts/rows.ts';
import { faults } from './faults.ts';

const view = { locale: 'id', today: '2026-11-25', origin: 'https://contoh.example' } as const;
const all = Object.keys(kinds) as Kind[];

/** A form with two rows in each list and everything wrong that can be. */
function page(kind: Kind, amending: boolean): string {
  const spec = specOf(kind);
  const wrong = Object.fromEntries(fieldsIn(spec).map(({ name }) => [name, '?']));
  const fields = fieldsIn(spec).reduce((typed, { name }) => withRow(spec, typed, name), wrong);
  const read = parse(kind, fields);
  const problems = 'problems' in read ? read.problems : [];
  const lists = { sources: [{ key: 's', label: 'Sumber <satu>' }] };
  const form = String(DraftFields({ kind, fields, lists, problems, amending, view }));
  return `<!DOCTYPE html><html lang="id"><head><title>Draf</title></head><body><main><h1>Draf</h1>
    <form method="post" action="/petugas/">${form}<button type="submit">Simpan</button></form></main></body></html>`;
}

describe('the form of', () => {
  it.each(all)('a %s is valid HTML, each input with its label', async (kind) => {
    for (const amending of [false, true]) {
      const html = page(kind, amending);
      expect(await faults(html)).toEqual([]);
      const labelled = new Set([...html.matchAll(/<label[^>]* for="([^"]*)"/g)].map(([, id]) => id));
      const inputs = [...html.matchAll(/<(?:input|select|textarea) (?!type="hidden")[^>]*?id="([^"]*)"/g)];
      expect(inputs.length).toBeGreaterThan(5);
      expect(inputs.map(([, id]) => id).filter((id) => !labelled.has(id))).toEqual([]);
    }
  });
});
