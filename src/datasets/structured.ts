import { PORTAL } from '../citing/citable.ts';
import type { Thing } from '../ui/json-ld.tsx';
import type { View } from '../ui/view.ts';
import { localDate } from '../ui/when.ts';
import { datasetOf, type DatasetName } from './datasets.ts';
import { LICENCE } from '../ui/licence.ts';
import { pageOf } from './dcat.ts';
import { ALL, mediaTypes, type RegionOfCatalogue } from './manifest.ts';

/** A finished dataset in the words of schema.org, with its files and their digests. */
export function datasetThing(
  region: RegionOfCatalogue,
  made: RegionOfCatalogue['datasets'][number],
  view: View,
): Thing {
  const { title, definition, unit, missing } = datasetOf(made.name as DatasetName);
  const address = view.origin + pageOf(region.slug, made.name);
  return {
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: `${title}, ${region.name}`,
    description: [definition, `Satu baris ialah satu ${unit}.`, missing].filter(Boolean).join(' '),
    license: LICENCE,
    creator: { '@type': 'Organization', name: PORTAL, url: `${view.origin}/` },
    isAccessibleForFree: true,
    inLanguage: 'id',
    dateModified: localDate(new Date(made.finished_at), 'Asia/Jakarta'),
    spatialCoverage: {
      '@type': region.slug === ALL ? 'Country' : 'AdministrativeArea',
      name: region.slug === ALL ? 'Indonesia' : region.name,
    },
    includedInDataCatalog: { '@type': 'DataCatalog', url: `${view.origin}/data/` },
    distribution: made.files
      .filter(({ bytes }) => bytes > 0)
      .map(({ format, bytes, sha256 }) => ({
        '@type': 'DataDownload',
        contentUrl: `${view.origin}/data/${region.slug}/${made.name}.${format}`,
        encodingFormat: mediaTypes[format].split(';')[0],
        contentSize: `${bytes} B`,
        sha256,
      })),
  };
}
