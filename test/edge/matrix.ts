import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import type { Hono } from 'hono';
import { may, roleNames, type Action } from '../../src/accounts/roles.ts';
import type { ConsoleRoute } from '../../functions/core/console.ts';
import type { App } from '../../functions/core/http.ts';
import { officer, type Signed } from './officers.ts';
import { ORIGIN } from './portal.ts';
import { REGION } from './sample.ts';

export const OTHER = 'kota-lain';

/** What stands in the place of each part of a path. */
const PARTS: Record<string, string> = {
  id: '0000000000',
  kind: 'program',
  key: 'lampu',
  opening: '0000000000',
  sha256: 'a'.repeat(64),
};

/** Who asks, and what the role table lets them do: somebody of each role here and elsewhere, and those with no say. */
interface Asker {
  name: string;
  cookie: string | null;
  expects: (route: ConsoleRoute, region: string) => number[] | 'passes';
}

/** Asks every route of the table as everybody; gives what went otherwise than the role table says, and how often it asked. */
export async function walk(app: Hono<App>, routes: ConsoleRoute[]) {
  const found: string[] = [];
  let asked = 0;
  for (const { method, path } of unlisted(app, routes)) found.push(`${method} ${path}: in no route table`);
  for (const asker of await askers())
    for (const route of lastOut(routes))
      for (const region of route.path.includes(':region') ? [REGION, OTHER] : [REGION]) {
        const expected = asker.expects(route, region);
        const status = await statusOf(app, route, region, asker.cookie);
        asked += 1;
        const right = expected === 'passes' ? ![401, 403].includes(status) : expected.includes(status);
        if (!right) found.push(`${route.method} ${route.path} in ${region} as ${asker.name}: ${status}`);
      }
  return { found, asked };
}

// Whoever makes recovery codes has a safe account afterwards, and whoever signs out is nobody.
const LAST = ['/petugas/akun/kode/', '/petugas/keluar/'];
const lastOut = (routes: ConsoleRoute[]) =>
  routes.toSorted((a, b) => LAST.indexOf(a.path) - LAST.indexOf(b.path));

/** Routes of the console that a door serves without naming who may pass. */
const unlisted = (app: Hono<App>, routes: ConsoleRoute[]) =>
  app.routes.filter(
    ({ method, path }) =>
      path.startsWith('/petugas') &&
      !path.endsWith('*') &&
      !routes.some((route) => route.method === method && route.path === path),
  );

async function askers(): Promise<Asker[]> {
  const roles = await Promise.all(roleNames.map(async (role) => byRole(role, await officer(role))));
  return [
    ...roles,
    nobody('nobody', null),
    nobody('somebody suspended', (await officer('region_admin', { state: 'suspended' })).cookie),
    confined('somebody enrolling', await officer('region_admin', { state: 'enrolling' })),
    confined('somebody with a recovery code', await officer('region_admin', { via: 'recovery' })),
    unproved(await officer('region_admin', { provedAgo: 6 * 60_000 })),
  ];
}

const nobody = (name: string, cookie: string | null): Asker => ({
  name,
  cookie,
  expects: ({ access }) => (access === 'open' ? 'passes' : [401]),
});
const confined = (name: string, { cookie }: Signed): Asker => ({
  name,
  cookie,
  // A way in that is still to be made safe leads to one's own account and nowhere else.
  expects: ({ access }) => (access === 'open' || access === 'confined' ? 'passes' : [303]),
});

const byRole = (role: string, { cookie, grants }: Signed): Asker => ({
  name: role,
  cookie,
  expects: ({ access }, region) =>
    ['open', 'confined', 'signed_in'].includes(access) || may(grants, access as Action, { region })
      ? 'passes'
      : [403],
});

const unproved = ({ cookie, grants }: Signed): Asker => ({
  name: 'a region_admin whose passkey was shown six minutes ago',
  cookie,
  expects: ({ access, proof }, region) => {
    const free = ['open', 'confined', 'signed_in'].includes(access);
    if (!free && !may(grants, access as Action, { region })) return [403];
    return proof ? [401] : 'passes';
  },
});

async function statusOf(
  app: Hono<App>,
  { method, path }: ConsoleRoute,
  region: string,
  cookie: string | null,
) {
  const address = path
    .replace(/:region\{[^}]*\}(?:\})?/, region)
    .replace(/:(\w+)(?:\{[^}]*\})?/g, (_, part: string) => PARTS[part] ?? part);
  const headers = new Headers({
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/x-www-form-urlencoded',
  });
  if (cookie) headers.set('Cookie', cookie);
  const execution = createExecutionContext();
  const request = new Request(new URL(address, ORIGIN), { method, headers, redirect: 'manual' });
  const response = await app.fetch(request, env, execution);
  await waitOnExecutionContext(execution);
  await response.body?.cancel();
  return response.status;
}
