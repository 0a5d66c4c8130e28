import type { OrganisationContent } from '../../src/organisations/schema.ts';
import type { Problem } from '../core/problem.ts';

/** An organisation with every name that it goes by. */
export type Named = Pick<OrganisationContent, 'key' | 'name' | 'aliases'>;

/** A name as names are compared: its letters and digits alone, small and without marks. */
export const plainName = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** True when an organisation goes by a name, however it is written. */
export const goesBy = ({ name, aliases }: Omit<Named, 'key'>, other: string) =>
  plainName(other) !== '' && [name, ...aliases].some((one) => plainName(one) === plainName(other));

/** Refuses names that another organisation of the region goes by: under two keys it could judge itself. */
export function takenNames({ key, name, aliases }: Named, others: Named[]): Problem[] {
  const holder = (one: string) => others.find((other) => other.key !== key && goesBy(other, one));
  const said: Problem['path'][] = [['name'], ...aliases.map((_, i) => ['aliases', i])];
  return [name, ...aliases].flatMap((one, i) => {
    const held = holder(one);
    const message = `sudah nama "${held?.key}" di wilayah ini (${held?.name}); pakai kunci itu, atau tulis nama yang membedakannya`;
    return held ? [{ path: said[i]!, message }] : [];
  });
}
