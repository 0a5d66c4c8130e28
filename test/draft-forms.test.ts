import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../src/drafts/unparse.ts';
import { parse } from '../src/drafts/parse.ts';

const typed = {
  title: 'Bimtek digelar',
  event_date: '2026-11-02',
  body: 'Bimtek tahap pertama.',
  author: 'dinas-kominfo',
  'sources.1': 's1',
  'claims.3.topic': 'Tahap',
  'claims.3.statement': 'Digelar',
  'claims.3.as_of': '2026-11-02',
  'claims.3.source': 's1',
};

describe('an update', () => {
  it('is read', () => {
    const read = parse('update', typed);
    expect(read).toMatchObject({ content: { key: '2026-11-02-bimtek-digelar', sources: ['s1'] } });
    if ('content' in read) expect(parse('update', fieldsOf('update', read.content))).toEqual(read);
  });

  it('names what is missing, and what to do', () => {
    expect(parse('update', {})).toEqual({
      problems: [
        { field: 'title', message: 'Judul: harus diisi' },
        {
          field: 'event_date',
          message:
            'Tanggal peristiwa: isi hari peristiwanya; kabar tanpa tanggal peristiwa tidak dapat diterbitkan',
        },
        { field: 'body', message: 'Isi kabar: harus diisi' },
        {
          field: 'author',
          message: 'Dicatat oleh: pilih lembaga yang menulis kabar ini, misalnya perangkat daerahnya',
        },
        {
          field: 'sources',
          message: 'Sumber: sebutkan sedikitnya satu sumber; kabar tanpa sumber tidak dapat diterbitkan',
        },
      ],
    });
  });

  it('says where a wrong answer stands, in the row where it was typed', () => {
    expect(parse('update', { ...typed, 'claims.3.as_of': 'x', 'sources.1': 'A b' })).toEqual({
      problems: [
        { field: 'sources.1', message: expect.stringContaining('Sumber: pilih dari daftar') },
        {
          field: 'claims.3.as_of',
          message: 'Pernyataan 1, menurut sumber tanggal: tulis tahun-bulan-hari, misalnya 2026-11-25',
        },
      ],
    });
  });
});
