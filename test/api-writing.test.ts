import { beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../src/accounts/roles.ts';
import { addressOf, furnishApi, told, type Examples } from './edge/api.ts';
import { checkerOf, type Description, type OperationDescribed } from './edge/contract.ts';
import { machine, type Machine } from './edge/machines.ts';
import { rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { furnish, sample } from './edge/sample.ts';

type Method = 'GET' | 'POST';
interface Keyed {
  path: string;
  method: Method;
  operation: OperationDescribed;
  scope: Scope;
}

let examples: Examples;
let document: Description;
let keyed: Keyed[];
let keys: Record<Scope, Machine>;

beforeAll(async () => {
  examples = { ...(await furnishApi()), request: (await submitted()).id };
  document = (await told('/api/v1/openapi.json')).body;
  keyed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]): Keyed[] => {
      const scope = operation.security?.[0]?.ApiKey[0] as Scope | undefined;
      return scope ? [{ path, method: method.toUpperCase() as Method, operation, scope }] : [];
    }),
  );
  const [relay, triage, publish] = await Promise.all(
    (['relay', 'triage', 'publish'] as const).map((scope) => machine(scope)),
  );
  keys = { relay: relay!, triage: triage!, publish: publish! };
}, 30_000);

const bearer = ({ key }: Machine) => ({ Authorization: `Bearer ${key}` });
const BODIES: Record<string, unknown> = {
  importContent: { sources: [{ ...sample.source, key: 'koran-dua' }] },
  publishUpdate: { ...sample.update, key: 'dari-mesin', claims: [] },
  actOnRequest: { action: 'reply', description: 'Kami baca.' },
};

let serial = 0;
/** Asks such an address rightly, but for what is changed. */
function send({ path, method, operation, scope }: Keyed, init: RequestInit = {}, query = '') {
  serial += 1;
  const headers = {
    ...bearer(keys[scope]),
    ...(method === 'POST' && { 'Content-Type': 'application/json', 'Idempotency-Key': `kunci-${serial}` }),
    ...(init.headers as Record<string, string>),
  };
  const body = method === 'POST' ? JSON.stringify(BODIES[operation.operationId]) : null;
  return told(addressOf(path, examples) + query, { method, body, ...init, headers });
}

type Sent = Awaited<ReturnType<typeof told>>;
const each = async (ask: (one: Keyed) => Promise<Sent>, status: number, only: Method[] = ['GET', 'POST']) => {
  const found: string[] = [];
  for (const one of keyed.filter(({ method }) => only.includes(method))) {
    const answer = await ask(one);
    const isTold = String(status) in one.operation.responses;
    const { body, headers, text } = answer;
    if (answer.status !== status || !isTold) found.push(`${one.method} ${one.path} ${answer.status} ${text}`);
    if (body.status !== status || !body.code || !body.detail) found.push(`${one.path} says ${text}`);
    if (headers.get('Content-Type') !== 'application/problem+json') found.push(`${one.path} type`);
    if (headers.get('Cache-Control') !== 'no-store') found.push(`${one.path} may be kept`);
    if (headers.get('Access-Control-Allow-Origin')) found.push(`${one.path} is open to pages`);
  }
  return found;
};

/** What an address says of its methods. */
const allowed = async (path: string, method: string) => {
  const answer = await told(addressOf(path, examples), {
    method,
    headers: { Origin: 'https://contoh.id', 'Access-Control-Request-Method': 'POST' },
  });
  const names = ['Allow', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Origin'];
  return [answer.status, ...names.map((name) => answer.headers.get(name))];
};

describe('every address that asks for a key', () => {
  it('is described with its scope, and answers as it is described', async () => {
    expect(keyed.map(({ operation, scope }) => [operation.operationId, scope])).toEqual([
      ['publishUpdate', 'publish'],
      ['importContent', 'publish'],
      ['getRequestActions', 'triage'],
      ['actOnRequest', 'triage'],
    ]);
    const check = checkerOf(document);
    const found: string[] = [];
    for (const one of keyed) {
      const { status, body, headers, text } = await send(one);
      if (![200, 201].includes(status)) found.push(`${one.path} ${status} ${text}`);
      else found.push(...check(one.path, one.method.toLowerCase(), status, body));
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
    expect(found).toEqual([]);
  });

  it('takes the example of its description for its shape', async () => {
    for (const one of keyed.filter(({ method }) => method === 'POST')) {
      const { example } = one.operation.requestBody!.content['application/json']!;
      const { status, body } = await send(one, { body: JSON.stringify(example) });
      const isOurs = (body.errors ?? []).every(({ message }: { message: string }) =>
        /yang tertulis di sini|salah satu dari/.test(message),
      );
      expect([one.path, [200, 400, 409].includes(status), isOurs]).toEqual([one.path, true, true]);
    }
  });

  it('says who it is that it does not know', async () => {
    for (const headers of [
      { Authorization: '' },
      { Authorization: 'Bearer pk_SALAH' },
      { Authorization: 'Basic cGs6cGs=' },
    ])
      expect(await each((one) => send(one, { headers }), 401)).toEqual([]);
    const none = await told(addressOf(keyed[0]!.path, examples), { method: 'POST' });
    expect(none.headers.get('WWW-Authenticate')).toBe('Bearer realm="Pantau Kota"');
    const wrong = await send(keyed[0]!, { headers: { Authorization: 'Bearer pk_SALAH' } });
    expect(wrong.headers.get('WWW-Authenticate')).toContain('error="invalid_token"');
    // In an address it would stand in every log on the way.
    const query = `?api_key=${keys.publish.key}`;
    expect((await send(keyed[0]!, { headers: { Authorization: '' } }, query)).status).toBe(400);
  });

  it('refuses a key of another scope or region', async () => {
    const other: Record<Scope, Machine> = { relay: keys.triage, triage: keys.publish, publish: keys.triage };
    expect(await each((one) => send(one, { headers: bearer(other[one.scope]) }), 403)).toEqual([]);
    expect(await each((one) => send(one, { headers: bearer(keys.relay) }), 403)).toEqual([]);
    const { headers } = await send(keyed[0]!, { headers: bearer(keys.relay) });
    expect(headers.get('WWW-Authenticate')).toContain('error="insufficient_scope", scope="publish"');
    await furnish('kota-lain', '35.99', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
    const strangers = { publish: await machine('publish', { region: 'kota-lain' }) } as typeof keys;
    strangers.triage = await machine('triage', { region: 'kota-lain' });
    expect(await each((one) => send(one, { headers: bearer(strangers[one.scope]) }), 403)).toEqual([]);
  });

  it.each<[string, number, BodyInit | null, Record<string, string>, RegExp]>([
    ['a form', 415, 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, /application\/json/],
    ['no type', 415, new Uint8Array([123, 125]), { 'Content-Type': '' }, /application\/json/],
    ['Latin-1', 415, '{}', { 'Content-Type': 'application/json; charset=iso-8859-1' }, /UTF-8/],
    ['gzip', 415, '{}', { 'Content-Encoding': 'gzip' }, /pemampatan/],
    ['no body', 400, '', {}, /baris 1, kolom 1\./],
    ['half a body', 400, '{"kenaripantul": [1,\n  2', {}, /baris 2, kolom 4\./],
    ['a stray comma', 400, '{"kenaripantul": 1,}', {}, /baris 1, kolom 20\./],
    ['bytes that are no UTF-8', 400, new Uint8Array([34, 255, 34]), {}, /bukan teks UTF-8/],
    ['a list', 400, '[]', {}, /Perbaiki/],
    ['null', 400, 'null', {}, /Perbaiki/],
    ['columns that nobody knows', 400, '{"kenaripantul": 1}', {}, /Perbaiki/],
    ['a prototype', 400, '{"__proto__": {"kenaripantul": 1}}', {}, /Perbaiki/],
    ['more than it takes', 413, `"${'x'.repeat(600_000)}"`, {}, /paling banyak \d+ KiB/],
    ['somebody who reads no JSON', 406, '{}', { Accept: 'text/html' }, /application\/json/],
  ])('refuses %s with %i and says nothing back', async (_, status, body, headers, says) => {
    const ask = (one: Keyed) => send(one, { body, headers });
    expect(await each(ask, status, ['POST'])).toEqual([]);
    for (const one of keyed.filter(({ method }) => method === 'POST')) {
      const { body: problem, text } = await ask(one);
      expect(problem.detail).toMatch(says);
      expect(text).not.toContain('kenaripantul');
    }
  });

  it('refuses an unknown parameter, and a flood with one key', async () => {
    expect(await each((one) => send(one, {}, '?entah=1'), 400)).toEqual([]);
    const full = { LIMIT_READ: { limit: async () => ({ success: false }) } };
    for (const { path, method, scope } of keyed) {
      const { status, headers } = await told(
        addressOf(path, examples),
        { method, headers: bearer(keys[scope]) },
        full,
      );
      expect([status, headers.get('Retry-After')]).toEqual([429, '60']);
    }
  });

  it('names its methods, and is for no page', async () => {
    const [updates, imports, actions] = [keyed[0]!.path, keyed[1]!.path, keyed[2]!.path];
    expect(await allowed(imports, 'OPTIONS')).toEqual([204, 'POST, OPTIONS', null, null]);
    expect(await allowed(actions, 'OPTIONS')).toEqual([204, 'GET, HEAD, POST, OPTIONS', null, null]);
    expect(await allowed(updates, 'OPTIONS')).toEqual([204, 'GET, HEAD, POST, OPTIONS', 'GET, HEAD', '*']);
    expect((await allowed(imports, 'GET')).slice(0, 2)).toEqual([405, 'POST, OPTIONS']);
    expect((await allowed(updates, 'DELETE')).slice(0, 2)).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    expect((await allowed('/api/v1/regions', 'POST')).slice(0, 2)).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('left nothing behind of all that was refused', async () => {
    expect(await rows("SELECT key FROM source WHERE key LIKE 'kenari%'")).toEqual([]);
    expect(await rows('SELECT 1 FROM event WHERE actor_kind = ?', 'key')).toHaveLength(3);
  });
});
