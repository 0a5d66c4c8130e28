import { addressOf } from '../commitments/address.ts';
import { words as commitmentWords } from '../commitments/words.ts';
import { isAbsent } from '../ui/absence.ts';
import { quoted } from '../ui/changes.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { words as updateWords } from '../updates/words.ts';
import type { HistoryLine } from './page.ts';
import { words } from './words.ts';

/** What an event was done to: how a sentence names it, and its public page; null where it has none. */
export interface Thing {
  title: string;
  href: string | null;
}

type Facts = NonNullable<HistoryLine['thing']>;
type Named = Pick<HistoryLine, 'noun' | 'subject' | 'version' | 'data' | 'thing' | 'said'>;
type Name = (facts: Facts, line: Named, region: string, locale: Locale) => Thing;

const at = (region: string, { slug }: Facts, anchor = '') => `/${region}/program/${slug}/${anchor}`;

/** Every noun whose table history reads, in the words of its own feature. */
const things: Record<string, Name> = {
  region: ({ title }, _, region) => ({ title: `wilayah ${title}`, href: `/${region}/` }),
  source: ({ title, publisher }, { subject }) => ({
    title: `sumber ${title ?? 'tanpa judul'} (${publisher})`,
    href: `/sumber/${subject}/`,
  }),
  // One that was renamed is called by both names: the sentence has begun with the old one.
  organisation: ({ title }, { said }, region) => ({
    title: said?.was ? String(title) : `lembaga ${title}`,
    href: `/${region}/#lembaga`,
  }),
  programme: (f, _, region) => ({ title: `program ${f.title}`, href: at(region, f) }),
  schedule: (f, { data }, region) => ({
    title: `rencana program ${f.title}`,
    href: at(region, f, typeof data.milestone === 'string' ? `#tonggak-${data.milestone}` : '#rencana'),
  }),
  budget: (f, _, region) => ({
    title: `anggaran ${f.year === null || isAbsent(f.year) ? 'tanpa tahun' : f.year}${isAbsent(f.funds) ? '' : ` dari ${f.funds}`}, program ${f.title}`,
    href: at(region, f, `#anggaran-${f.key}`),
  }),
  transaction: (f, _, region) => ({
    title: `transaksi ${longDate(String(f.day))}, program ${f.title}`,
    href: at(region, f, `#transaksi-${f.key}`),
  }),
  method: ({ title }) => ({ title: `cara hitung ${title}`, href: null }),
  indicator: (f, _, region) => ({
    title: `indikator ${f.name}, program ${f.title}`,
    href: at(region, f, `#indikator-${f.key}`),
  }),
  commitment: (f, _, region, locale) => promised(f, region, locale),
  assessment: (f, _, region, locale) => assessed(f, region, locale),
  update: ({ title }, { subject, version }, _, locale) => ({
    title: title === updateWords[locale].redactedTitle ? 'kabar yang isinya dihapus' : `kabar ${title}`,
    href: `/u/${subject}/v/${version}/`,
  }),
  error_report: (_, { subject }) => reported(subject),
  feedback: (f, { subject }) => ({
    title: `${said[String(f.kind)] ?? 'masukan'} warga tentang ${f.slug ? 'program' : 'kabar'} ${f.title}`,
    href: f.shown === 1 ? `/masukan/${subject}/` : null,
  }),
  draft: ({ title }, { subject }, region) => ({
    // A draft that was thrown away has lost its words.
    title: title ? `draf ${quoted(String(title))}` : `draf ${subject}`,
    href: `/petugas/${region}/draf/${subject}/`,
  }),
  api_key: ({ label }, { subject }, region) => ({
    title: `kunci ${quoted(String(label))}`,
    href: `/petugas/${region}/kunci/${subject}/`,
  }),
  person: ({ name }, _, __, locale) => ({ title: String(name || words[locale].erased), href: null }),
};

const said: Record<string, string> = {
  question: 'pertanyaan',
  observation: 'pengamatan',
  opinion: 'pendapat',
};

const reported = (id: string): Thing => ({
  title: `laporan kekeliruan ${id}`,
  href: `/laporan/keliru/${id}/`,
});

const promised = (f: Facts, region: string, locale: Locale): Thing => ({
  title: commitmentWords[locale].label(f as unknown as Parameters<typeof commitmentWords.id.label>[0]),
  href: addressOf(region, f as unknown as Parameters<typeof addressOf>[1]),
});

function assessed(f: Facts, region: string, locale: Locale): Thing {
  const title = `penilaian ${f.assessor} atas`;
  if (f.kind === 'programme') return { title: `${title} program ${f.title}`, href: at(region, f) };
  if (f.kind === 'plan') return { title: `${title} rencana wilayah`, href: `/${region}/#rencana` };
  const { title: word, href } = promised({ ...f, kind: f.said ?? null }, region, locale);
  return { title: `${title} ${word}`, href };
}

/** Things that history reads from no table, by the word that stands before their id. */
const plain: Record<string, string> = {
  draft: 'draf',
  evidence: 'bukti',
  photo: 'foto warga',
  spreadsheet: 'lembar kerja',
  invite: 'undangan',
  service_route: 'penugasan lembaga',
  service_request: 'laporan warga',
  feedback: 'masukan warga',
  response_template: 'templat jawaban',
  api_key: 'kunci API',
};

/** Things of which a region has just one. */
const single: Record<string, string> = {
  setting: 'pengaturan wilayah',
  service_list: 'daftar kategori laporan',
  area_list: 'daftar kecamatan dan kelurahan',
  calendar: 'kalender hari kerja',
};

/** Names what an event was done to. What is no longer kept, or not known here, is named by its id. */
export function thingOf(line: Named, region: string, locale: Locale): Thing {
  const name = Object.hasOwn(things, line.noun) ? things[line.noun] : undefined;
  if (line.thing && name) return name(line.thing, line, region, locale);
  // Only colleagues are told who it was.
  if (line.noun === 'person') return { title: 'seorang petugas', href: null };
  if (line.noun === 'error_report') return reported(line.subject);
  const only = Object.hasOwn(single, line.noun) ? single[line.noun] : undefined;
  if (only) return { title: only, href: null };
  const word = Object.hasOwn(plain, line.noun) ? plain[line.noun] : line.noun;
  return { title: `${word} ${line.subject}`, href: null };
}
