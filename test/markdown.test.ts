import { describe, expect, it } from 'vitest';
import { markdown } from '../src/ui/markdown.ts';

describe('what an officer writes', () => {
  it.each([
    [
      'keeps its paragraphs, lists and web links',
      'Satu.\n\n- [dua](https://a.example/)',
      '<a href="https://a.example/">dua</a>',
    ],
    ['shows raw HTML as text', '<script>alert(1)</script>', '&lt;script&gt;'],
    [
      'turns a picture into its description',
      '![peta "lama"](https://b.example/x.png "judul")',
      '<p>peta &quot;lama&quot;</p>',
    ],
    ['turns a link to anything but the web into its words', '[klik](javascript:alert(1))', '<p>klik</p>'],
    ['makes no heading of its own', '# Judul', '<p># Judul</p>'],
    ['makes no heading of an underlined line', 'Judul\n=====', '<p>Judul\n=====</p>'],
  ])('%s', (_, text, shown) => expect(markdown(text)).toContain(shown));
});
