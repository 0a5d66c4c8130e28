import { localDate } from '../ui/when.ts';
import { datasetOf, isDataset, type DatasetName } from './datasets.ts';
import { LICENCE } from '../ui/licence.ts';
import { ALL, type Catalogue, type FileFacts, type RegionOfCatalogue } from './manifest.ts';

/** Everything a reader of linked data needs stands in the file itself: nothing is fetched from elsewhere. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

const text = (value: string) => ({ '@value': value, '@language': 'id' });
// As the pages say it: WIB, like everything that is of no region alone.
const dayOf = (at: string) => localDate(new Date(at), 'Asia/Jakarta');
const day = (at: string) => ({ '@value': dayOf(at), '@type': 'xsd:date' });
const typed = (id: string, type: string) => ({ '@id': id, '@type': type });

const MEDIA = { csv: 'text/csv', jsonl: 'application/jsonl', json: 'application/json' } as const;
const LISTED = 'https://www.iana.org/assignments/media-types/';
const FREQUENCY = 'http://publications.europa.eu/resource/authority/frequency/IRREG';
const THEME = 'http://publications.europa.eu/resource/authority/data-theme/GOVE';

/** What nobody has decided is said to be so, and not made up. */
const UNDECIDED = 'Belum ditetapkan: portal ini bukan bagian pemerintah.';

interface Where {
  origin: string;
  /** Where people write; '' when nobody said. */
  contact: string;
}

/** The catalogue of everything that can be downloaded, as DCAT-AP 3 with the fields of Satu Data Indonesia. */
export function dcatOf(catalogue: Catalogue, where: Where): object {
  const { origin } = where;
  const sets = catalogue.regions.flatMap((region) => [
    ...region.datasets.flatMap((one) =>
      isDataset(one.name) ? [currentSet(region, { ...one, name: one.name }, where)] : [],
    ),
    ...region.archive.flatMap((one) =>
      isDataset(one.name) ? [frozenSet(region, { ...one, name: one.name }, where)] : [],
    ),
  ]);
  return {
    '@context': { ...context, satudata: `${origin}/pengembang/data-terbuka/#` },
    '@id': `${origin}/data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': text('Data terbuka Pantau Kota'),
    'dct:description': text('Program, janji, kabar, laporan, dan kinerja kota cerdas di Indonesia.'),
    'dct:publisher': publisher(origin),
    'dct:license': typed(LICENCE, 'dct:LicenseDocument'),
    'dct:language': typed(
      'http://publications.europa.eu/resource/authority/language/IND',
      'dct:LinguisticSystem',
    ),
    'dct:modified': day(catalogue.made_at),
    'foaf:homepage': typed(`${origin}/data/`, 'foaf:Document'),
    'dcat:dataset': sets,
  };
}

const publisher = (origin: string) => ({
  '@id': `${origin}/#penerbit`,
  '@type': 'foaf:Agent',
  'foaf:name': text('Pantau Kota'),
});

type Finished = RegionOfCatalogue['datasets'][number] & { name: DatasetName };
type Frozen = RegionOfCatalogue['archive'][number] & { name: DatasetName };

/** The page on which a dataset is told of. */
export const pageOf = (region: string, name: string) =>
  `${region === ALL ? '/data/' : `/data/${region}/`}#${name}`;

function currentSet(region: RegionOfCatalogue, one: Finished, where: Where): object {
  const { origin } = where;
  const before = region.archive.find(({ name }) => name === one.name);
  return {
    ...about(region, one, where),
    '@id': origin + pageOf(region.slug, one.name),
    'dct:modified': day(one.finished_at),
    'dcat:version': dayOf(one.finished_at),
    ...(before && {
      'dcat:previousVersion': { '@id': frozenId(origin, region.slug, { ...before, name: one.name }) },
    }),
    'dcat:distribution': one.files.map((file) =>
      distribution(
        file,
        `${origin}/data/${region.slug}/${one.name}`,
        origin + pageOf(region.slug, one.name),
        one.finished_at,
      ),
    ),
  };
}

const frozenId = (origin: string, region: string, { month, name }: { month: string; name: string }) =>
  `${origin}/data/arsip/${month}/${region}/${name}`;

function frozenSet(region: RegionOfCatalogue, one: Frozen, where: Where): object {
  const id = frozenId(where.origin, region.slug, one);
  const older = region.archive.find(({ name, month }) => name === one.name && month < one.month);
  return {
    ...about(region, one, where, `, ${one.month}`),
    '@id': id,
    'dct:issued': day(one.finished_at),
    'dcat:version': one.month,
    ...(older && {
      'dcat:previousVersion': { '@id': frozenId(where.origin, region.slug, { ...older, name: one.name }) },
    }),
    'dcat:distribution': one.files.map((file) =>
      distribution(file, id, where.origin + pageOf(region.slug, one.name), one.finished_at),
    ),
  };
}

function about(
  region: RegionOfCatalogue,
  { name }: { name: DatasetName },
  { origin, contact }: Where,
  of = '',
): object {
  const { title, definition, unit, missing, frozen } = datasetOf(name);
  return {
    '@type': 'dcat:Dataset',
    'dct:title': text(`${title}, ${region.name}${of}`),
    'dct:description': text([definition, missing].filter(Boolean).join(' ')),
    'dct:identifier': `${region.slug}/${name}${of.replace(', ', '/')}`,
    'dct:publisher': publisher(origin),
    'dct:spatial': region.code
      ? { '@type': 'dct:Location', 'skos:prefLabel': text(`${region.name} (${region.code})`) }
      : { '@type': 'dct:Location', 'skos:prefLabel': text('Indonesia, wilayah yang ada pada portal ini') },
    'dct:accrualPeriodicity': typed(FREQUENCY, 'dct:Frequency'),
    'dcat:theme': {
      ...typed(THEME, 'skos:Concept'),
      'skos:prefLabel': text('Pemerintahan dan sektor publik'),
    },
    'dcat:landingPage': typed(origin + pageOf(region.slug, name), 'foaf:Document'),
    ...(contact && {
      'dcat:contactPoint': {
        '@type': 'vcard:Kind',
        'vcard:fn': 'Pantau Kota',
        'vcard:hasEmail': { '@id': `mailto:${contact}` },
      },
    }),
    'satudata:produsen_data': UNDECIDED,
    'satudata:walidata': UNDECIDED,
    'satudata:frekuensi': of
      ? 'sekali'
      : `paling banyak sekali sehari, bila ada perubahan${frozen ? '; dibekukan tiap bulan' : ''}`,
    'satudata:satuan': unit,
    'satudata:definisi': definition,
  };
}

function distribution({ format, bytes, sha256 }: FileFacts, base: string, page: string, at: string): object {
  const address = `${base}.${format}`;
  const schema = base.includes('/arsip/') ? null : `${base}.schema.json`;
  return {
    '@id': `${address}#berkas`,
    '@type': 'dcat:Distribution',
    'dct:title': text(format.toUpperCase()),
    'dcat:accessURL': { '@id': page },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': typed(LISTED + MEDIA[format], 'dct:MediaType'),
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'dct:license': typed(LICENCE, 'dct:LicenseDocument'),
    'dct:modified': day(at),
    ...(schema && format !== 'json' && { 'dct:conformsTo': typed(schema, 'dct:Standard') }),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': typed('spdx:checksumAlgorithm_sha256', 'spdx:ChecksumAlgorithm'),
      'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
    },
  };
}
