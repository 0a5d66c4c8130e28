import { areaOf } from '../citing/structured.ts';
import { organisationOf } from '../organisations/structured.ts';
import type { Thing } from '../ui/json-ld.tsx';
import type { View } from '../ui/view.ts';
import { citableProgramme } from './citable.ts';
import type { ProgrammePage } from './page.ts';

/** A programme in the words of schema.org (Project): only what stays as long as its version does. */
export function projectOf(page: ProgrammePage, view: View): Thing {
  const { number, newest, abstract, genre } = citableProgramme(page, view);
  const withRole = (funding: boolean) => {
    const found = page.participants.filter(({ role }) => (role === 'funding') === funding);
    return found.length > 0 ? found.map(organisationOf) : undefined;
  };
  return {
    '@type': 'Project',
    '@id': newest,
    url: newest,
    identifier: number,
    name: page.programme.title,
    description: abstract ?? undefined,
    disambiguatingDescription: genre,
    areaServed: areaOf(page.region.name),
    funder: withRole(true),
    member: withRole(false),
  };
}
