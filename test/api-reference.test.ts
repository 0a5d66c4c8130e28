import { beforeAll, describe, expect, it } from 'vitest';
import { operationsOf, type Description } from '../src/api/description.ts';
import { addressOf, exampleOf } from '../src/api/example.ts';
import { checkerOf } from './edge/contract.ts';
import { ask } from './edge/portal.ts';

const PAGE = '/pengembang/api/';
let description: Description;
let page = '';

beforeAll(async () => {
  description = await (await ask('/api/v1/openapi.json')).json();
  page = await (await ask(PAGE)).text();
});

describe('the reference of the API', () => {
  it('shows every address, with an anchor, each of its parameters, and a call', () => {
    const all = operationsOf(description);
    expect(all.length).toBeGreaterThan(15);
    for (const { operationId, method, path, parameters = [] } of all) {
      const section = page.split(`<section id="${operationId}"`)[1]?.split('<section id=')[0] ?? '';
      expect(section, operationId).toContain(`${method.toUpperCase()} ${path}`);
      expect(section, operationId).toContain(`http://portal.test${addressOf(path, parameters, description)}`);
      for (const { name } of parameters) expect(section, operationId).toContain(`data-parameter="${name}"`);
      expect(page, operationId).toContain(`href="#${operationId}-isi"`);
    }
  });

  it('leads nowhere that is not there', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const led = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(led.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe([...page.matchAll(/ id="/g)].length);
  });

  it('gives answers as examples that are what is described', () => {
    const check = checkerOf(description as never);
    const wrong = operationsOf(description).flatMap(({ method, path, responses }) => {
      const schema = responses['200']?.content?.['application/json']?.schema;
      return schema ? check(path, method, 200, exampleOf(schema, description)) : [];
    });
    expect(wrong).toEqual([]);
  });

  it('needs no script, and is not sent again to who has it', async () => {
    expect(page).not.toMatch(/ on[a-z]+="|<style|style="/);
    const tag = (await ask(PAGE)).headers.get('ETag')!;
    expect((await ask(PAGE, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });
});
