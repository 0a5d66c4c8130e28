import type { Thing } from '../ui/json-ld.tsx';
import type { View } from '../ui/view.ts';
import type { RegionPage } from './page.ts';
import { words } from './words.ts';

/** A region in the words of schema.org, and its government: nothing that changes from day to day. */
export function areaOfRegion({ region }: RegionPage, view: View): Thing[] {
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
  // Whatever its agencies are called, a region has one government (UU 23/2014).
  const government: Thing = {
    '@type': 'GovernmentOrganization',
    name: words[view.locale].government(region.name),
    areaServed: { '@id': address },
  };
  return [area, government];
}
