import type { Thing } from '../ui/json-ld.tsx';
import type { OrganisationCard } from './page.ts';

const governing = new Set<OrganisationCard['kind']>(['government', 'agency', 'council', 'ministry']);

/** An organisation in the words of schema.org. */
export const organisationOf = ({ name, kind, aliases }: OrganisationCard): Thing => ({
  '@type': typeOfKind(kind),
  name,
  alternateName: aliases.length > 0 ? aliases : undefined,
});

/** How schema.org calls an organisation of a kind; null: its kind is not known. */
export const typeOfKind = (kind: OrganisationCard['kind'] | null) =>
  kind && governing.has(kind) ? 'GovernmentOrganization' : 'Organization';
