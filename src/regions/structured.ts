import { organisationOf } from '../organisations/structured.ts';
import type { Thing } from '../ui/json-ld.tsx';
import type { View } from '../ui/view.ts';
import type { RegionPage } from './page.ts';
import { words } from './words.ts';

/** A region in the words of schema.org, and those who govern it: nothing that changes from day to day. */
export function areaOfRegion({ region, organisations }: RegionPage, view: View): Thing[] {
  const address = `${view.origin}/${region.slug}/`;
  const area: Thing = {
    '@type': 'AdministrativeArea',
    '@id': address,
    url: address,
    name: region.name,
    identifier: region.code,
    disambiguatingDescription: region.demo ? words[view.locale].fictional : undefined,
    containedInPlace: { '@type': 'AdministrativeArea', name: region.province },
  };
  const governments = organisations.filter(({ kind }) => kind === 'government').map(organisationOf);
  return [area, ...governments.map((one) => ({ ...one, areaServed: { '@id': address } }))];
}
