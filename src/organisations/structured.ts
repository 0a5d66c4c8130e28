import type { Thing } from '../ui/json-ld.tsx';
import type { OrganisationCard } from './page.ts';

const governing = new Set<OrganisationCard['kind']>(['government', 'agency', 'council', 'ministry']);

/** An organisation in the words of schema.org. */
export const organisationOf = ({ name, kind, aliases }: OrganisationCard): Thing => ({
  '@type': governing.has(kind) ? 'GovernmentOrganization' : 'Organization',
  name,
  alternateName: aliases.length > 0 ? aliases : undefined,
});
