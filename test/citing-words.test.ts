import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentProblems } from '../functions/commitments/commitment-rules.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { Changes } from '../src/ui/change-list.tsx';
import { words as embedWords } from '../src/embeds/words.ts';
import { fieldWords } from '../src/history/fields.ts';
import { whoWords } from '../src/history/who.ts';
import { citables } from './edge/citables.ts';
import * as cited from './edge/cited.ts';
import { ctxAt } from './edge/portal.ts';
import { sample } from './edge/sample.ts';

let update = '';
beforeAll(async () => {
  ({ update } = await citables());
});

const plain = (html: string) => html.replace(/<[^>]*>/g, '');

describe('the page of a version whose words were removed', () => {
  let page = '';
  beforeAll(async () => {
    const before = await cited.pageAt(`/u/${update}/v/1/`);
    expect(before).toContain('Isinya tidak berubah lagi');
    await redactUpdate(ctxAt('2026-11-24T02:00:00.000Z'), { id: update, version: 1, reason: 'memuat nama' });
    page = await cited.pageAt(`/u/${update}/v/1/`);
  });

  it('does not say that they stay, and tells of it in its history', () => {
    expect(page).not.toContain('Isinya tidak berubah lagi');
    expect(page).toContain('Ini versi 1. Isinya telah dihapus');
    const history = page.slice(page.indexOf('id="riwayat"'));
    expect(history).toContain('Isi versi ini dihapus untuk melindungi data pribadi: memuat nama');
  });

  it('is cited as made up in words that can be read, in each text and file', async () => {
    expect(cited.meta(page, 'DC.type')).toBe('Kabar program yang isinya dihapus, karangan untuk peragaan');
    const panel = cited.panelOf(page);
    expect(panel).toMatch(/, dilihat \[tanggal\] \[Karangan: wilayah contoh\]</);
    expect(panel).toMatch(/\(versi 1\) \[Karangan: wilayah contoh\]&lt;\/a&gt;/);
    expect(panel).toMatch(/\[Kabar program yang isinya dihapus, karangan untuk peragaan\]/);
    const { ris, bib, json } = await cited.filesOf(panel);
    expect(ris).toContain('\r\nN1  - Karangan: wilayah contoh\r\n');
    expect(bib).toContain('\n  note = {Karangan: wilayah contoh},\n');
    expect(JSON.parse(json)[0].note).toBe('Karangan: wilayah contoh');
  });
});

describe('a sentence of ours', () => {
  it('holds another one in quotation marks, and ends none with two signs', () => {
    const changes = [{ what: 'Isi', before: 'Tujuh loket dibuka.', after: 'Delapan loket dibuka.' }];
    const said = plain(String(Changes({ changes, view: { locale: 'id', today: '', origin: '' } })));
    expect(said).toBe('Isi: semula “Tujuh loket dibuka.”, menjadi “Delapan loket dibuka.”');
  });

  it('names a region once', () => {
    expect(embedWords.id.commitment('Dewan Smart City Kota Uji', 'Kota Uji')).toBe(
      'Kata Dewan Smart City Kota Uji',
    );
    expect(embedWords.id.commitment('Wali Kota', 'Kota Uji')).toBe('Kata Wali Kota, Kota Uji');
  });

  it('lists what changed as a list is said', () => {
    expect(fieldWords(['body', 'claims'])).toBe('isi dan pernyataan');
    expect(fieldWords(['body', 'claims', 'title'])).toBe('isi, pernyataan, dan judul');
  });

  it('tells a role once, where whoever wrote has the role of whoever published', () => {
    const by = { kind: 'officer' as const, role: 'region_admin' as const, organisation: null };
    const who = (role: string) => whoWords({ by, data: { written_by: { role } } }, 'id');
    expect(who('region_admin')).toBe('pengelola wilayah');
    expect(who('editor')).toBe('pengelola wilayah, dari draf editor');
  });

  it('calls an outcome by its word, not by its code', () => {
    const before = sample.commitment;
    const [problem] = commitmentProblems({ ...before, office: 'Wakil' }, before, '2026-12-01');
    expect(problem?.message).toContain('tambahkan hasil “ditarik kembali”');
  });
});
