import { areaOf, documentOf } from '../citing/structured.ts';
import { organisationOf } from '../organisations/structured.ts';
import type { Thing } from '../ui/json-ld.tsx';
import type { View } from '../ui/view.ts';
import { citablePart, citableProgramme } from './citable.ts';
import { citingWords } from './citing-words.ts';
import type { ProgrammePage } from './page.ts';

/** The page of a programme in the words of schema.org: a report about it, with the parts that are cited alone. */
export const reportOfProgramme = (page: ProgrammePage, view: View): Thing => ({
  ...documentOf(citableProgramme(page, view)),
  about: projectOf(page, view),
  hasPart: partsOf(page).flatMap((anchor) => {
    const cited = citablePart(page, anchor, view);
    return cited ? [documentOf(cited)] : [];
  }),
});

const partsOf = ({ indicators }: ProgrammePage) => [
  ...Object.keys(citingWords.id.charts),
  ...indicators.map(({ key }) => `indikator-${key}`),
];

// Only what stays as long as its version does.
function projectOf(page: ProgrammePage, view: View): Thing {
  const { newest, abstract } = citableProgramme(page, view);
  const withRole = (funding: boolean) => {
    const found = page.participants.filter(({ role }) => (role === 'funding') === funding);
    return found.length > 0 ? found.map(organisationOf) : undefined;
  };
  return {
    '@type': 'Project',
    '@id': newest,
    url: newest,
    identifier: `P-${page.programme.id}`,
    name: page.programme.title,
    description: abstract ?? undefined,
    areaServed: areaOf(page.region.name),
    funder: withRole(true),
    member: withRole(false),
  };
}
