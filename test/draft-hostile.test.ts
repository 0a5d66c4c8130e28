import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds, specOf, type Kind } from '../src/drafts/kinds.ts';
import { fieldsIn, type Fields } from '../src/drafts/fields.ts';
import { DraftFields } from '../src/drafts/form.tsx';
import { parse } from '../src/drafts/parse.ts';
import { placesOf } from '../src/drafts/place.ts';
import { fieldsOf } from '../src/drafts/unparse.ts';
import { contentsOf } from './edge/draft-contents.ts';

const all = Object.keys(kinds) as Kind[];
const view = { locale: 'id', today: '2026-11-25', origin: 'https://contoh.example' } as const;

const draw = (kind: Kind, fields: Fields, amending = false) => {
  const read = parse(kind, fields);
  const problems = 'problems' in read ? read.problems : [];
  return { problems, html: String(DraftFields({ kind, fields, lists: {}, problems, amending, view })) };
};

/** What a browser shows in the inputs of a form, by their names. */
const decode = (text: string) =>
  text.replace(
    /&(?:quot|#39|lt|gt|amp);/g,
    (one) => ({ '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' })[one]!,
  );

function shown(html: string): Fields {
  const inputs = [...html.matchAll(/<input [^>]*?name="([^"]*)"[^>]*?>/g)].map(([tag, name = '']) => {
    const value = decode(/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
    return [name, tag.includes('type="checkbox"') && !/ checked(?:[= >])/.test(tag) ? '' : value];
  });
  const texts = [...html.matchAll(/<textarea [^>]*?name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g)].map(
    ([, name = '', text = '']) => [name, decode(text.replace(/^\n/, ''))],
  );
  const chosen = [...html.matchAll(/<select [^>]*?name="([^"]*)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']) => [
      name,
      decode(/<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''),
    ],
  );
  return Object.fromEntries([...inputs, ...texts, ...chosen]) as Fields;
}

const NASTY = [
  '"><script>alert(1)</script>',
  "' onfocus='alert(1)",
  '\u202Ebalik\u202C',
  '\n\nawal kosong',
  '</textarea><b>',
  '&lt;b&gt; &amp;',
  '__proto__',
  'constructor',
  '-0',
  '1e999',
  '-12,5',
  '99999999999999999999',
  '12.5',
  'Rp-1',
  '\u0000',
  '🏮'.repeat(50),
  'x'.repeat(10_000),
  ' ',
];

const typedText = fc.oneof(fc.constantFrom(...NASTY), fc.string(), fc.constant(''));

/** Anything typed in any input of a kind, in rows with gaps between them. */
const anyForm = (kind: Kind) => {
  const questions = fieldsIn(specOf(kind));
  const rows = Object.fromEntries(
    questions.flatMap(({ name }) => [0, 3, 17].map((i) => [`${name}.${i}`, 'x'])),
  );
  const names = placesOf(questions, rows).map(({ field }) => field);
  return fc.dictionary(
    fc.constantFrom(...names, '__proto__', 'constructor', 'points.__proto__.x', 'tak.dikenal'),
    typedText,
    {
      maxKeys: 40,
      noNullPrototype: true,
    },
  );
};

describe('whatever is typed', () => {
  it.each(all)(
    'in a %s is read or refused in words, at an input of the page, and drawn again as it was',
    (kind) => {
      fc.assert(
        fc.property(anyForm(kind), fc.boolean(), (fields, amending) => {
          const { html, problems } = draw(kind, fields, amending);
          for (const { field, message } of problems) {
            expect(html).toContain(` id="${field}"`);
            expect(message).toMatch(/^[\p{Lu}][^:]*: /u);
            expect(message).not.toMatch(WIRE);
          }
          expect(html).not.toMatch(/<script|<b>| onfocus='/);
          const again = shown(html);
          for (const place of placesOf(fieldsIn(specOf(kind)), fields)) {
            const typed = Object.hasOwn(fields, place.field) ? fields[place.field]! : '';
            if ((place.leaf ?? place.question).type === 'tick')
              expect(again[place.field] !== '').toBe(typed.trim() !== '');
            else if (typed !== '' && place.question.amending !== true) expect(again[place.field]).toBe(typed);
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each(all)('in a sound %s, one wrong answer is one that can be mended, and the rest stays', (kind) => {
    fc.assert(
      fc.property(contentsOf(kind), fc.nat(), typedText, (content, n, text) => {
        const fields = fieldsOf(kind, content as never);
        const names = Object.keys(fields);
        const { html, problems } = draw(kind, { ...fields, [names[n % names.length]!]: text }, true);
        for (const { field, message } of problems) {
          expect(html).toContain(` id="${field}"`);
          expect(message).not.toMatch(WIRE);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** What no officer should have to read: names of columns, codes, and the words of a library. */
const WIRE =
  /\b(?:Invalid|expected|received|undefined|NaN|null|true|false|not_published|not_applicable|not_recorded|event_date|valid_from|as_of|ascending|measure|budgets|methods|meetPartly|official_document|YAML|berkas impor)\b|wajib diisi: (?:teks|angka|daftar)|harus berupa/i;

describe('a form', () => {
  it('with five hundred rows is refused at its list, and shows them all', () => {
    const fields = Object.fromEntries([...Array(500).keys()].map((i) => [`points.${i}.value`, String(i)]));
    const { html, problems } = draw('indicator', fields);
    expect(problems).toContainEqual({ field: 'points', message: 'Nilai: paling banyak 60 nilai' });
    expect(html).toContain('name="points.499.value"');
    expect(html).not.toContain('value="points"');
  });

  it('is not made long by the number of a row that nobody drew', () => {
    const { html } = draw('indicator', {
      'points.99999999.value': '1',
      'points.9999.value': '2',
      'points.-1.value': '3',
    });
    expect(html.match(/class="row"/g)).toHaveLength(2);
  });

  it('does not take a name that stands twice among weights, nor one that no map can hold', () => {
    const plan = { programme: 'lampu', as_of: '2026-01-01', source: 'koran', reason: 'pindah kontrak' };
    const weights = {
      'weights.0.key': 'a',
      'weights.0.weight': '50',
      'weights.1.key': 'a',
      'weights.1.weight': '50',
    };
    expect(draw('revision', { ...plan, ...weights }).problems).toContainEqual({
      field: 'weights.1.key',
      message: 'Bobot 2, tonggak: sudah disebut di atas; satu kali saja',
    });
    const proto = { ...weights, 'weights.0.key': '__proto__', 'weights.1.weight': '100' };
    expect(draw('revision', { ...plan, ...proto }).problems).toMatchObject([{ field: 'weights.0.key' }]);
  });

  it.each([
    ['12.5', 'pecahan ditulis dengan koma: 12,5'],
    ['1,250.5', 'tulis sebagai angka'],
    ['dua', 'tulis sebagai angka'],
    ['-1', 'rupiah utuh'],
    ['0,5', 'rupiah utuh'],
    ['100.000.000.000.001', 'rupiah utuh'],
    ['', 'isi nilainya, atau pilih mengapa tidak ada'],
  ])('says how an amount is written when it holds %j', (amount, says) => {
    const { problems } = draw('budget', { amount });
    expect(problems.find(({ field }) => field === 'amount')?.message).toContain(says);
  });

  it('takes a value or the reason of its absence, not both', () => {
    const { problems } = draw('budget', {
      amount: 'Rp5',
      'amount.absent': 'unknown',
      funds: '',
      'funds.absent': 'unknown',
    });
    expect(problems.find(({ field }) => field === 'amount')?.message).toContain('jangan keduanya');
    expect(problems.find(({ field }) => field === 'funds')).toBeUndefined();
  });
});
