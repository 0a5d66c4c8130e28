import type { Format } from './formats.ts';

/** Where the two endpoints stand: the second answers the same, but keeps nothing of what is written there. */
export const endpoints = { production: '/open311/v2', test: '/open311/uji/v2' } as const;
export type Endpoint = keyof typeof endpoints;

/** Everything that stands at an endpoint, and what can be done with it; `*` is the code, number or token of one. */
export const resources = {
  discovery: ['GET'],
  services: ['GET'],
  'services/*': ['GET'],
  requests: ['GET', 'POST'],
  'requests/*': ['GET'],
  'tokens/*': ['GET'],
  servicerequestupdates: ['GET', 'POST'],
  'update_tokens/*': ['GET'],
} as const satisfies Record<string, readonly ('GET' | 'POST')[]>;
export type Resource = keyof typeof resources;

export const isOpen311 = (path: string): boolean => /^\/open311(?:\/|$)/.test(path);

/** The format in which somebody asked, also where there is nothing: XML, which is mandatory, unless they said JSON. */
export const formatOf = (path: string): Format => (/\.json$/i.test(path) ? 'json' : 'xml');

/** What an address of ours would name: the resource if it has a known format, or that its format is the only wrong thing. */
export function resourceAt(path: string): { resource: Resource; hasFormat: boolean } | null {
  const base = [endpoints.test, endpoints.production].find((prefix) => path.startsWith(`${prefix}/`));
  if (!base) return null;
  const [, name = '', id, format] =
    /^([^/.]+)(\/[^/]+?)?(?:\.([^./]*))?$/.exec(path.slice(base.length + 1)) ?? [];
  const resource = (id ? `${name}/*` : name) as Resource;
  if (!Object.hasOwn(resources, resource) || format === undefined) return null;
  return { resource, hasFormat: format === 'xml' || format === 'json' };
}
