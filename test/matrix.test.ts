import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { app } from '../functions/app.ts';
import { consoleRoutes } from '../functions/core/console.ts';
import type { App } from '../functions/core/http.ts';
import { OTHER, walk } from './edge/matrix.ts';
import { furnish } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await furnish(OTHER, '35.99', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
});

describe('every route of the console, asked by everybody', () => {
  it('lets pass whom the role table lets pass, and nobody else', { timeout: 120_000 }, async () => {
    const { found, asked } = await walk(app, consoleRoutes);
    console.log(`matrix: ${asked} assertions over ${consoleRoutes.length} routes`);
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });
});

/** The console with one more route, as somebody in a hurry might add it. */
function holed(path: string): Hono<App> {
  const copy = new Hono<App>();
  copy.get(path, (c) => c.text('bocor'));
  copy.route('/', app);
  return copy;
}

describe('a planted hole turns it red', () => {
  it('when a route stands in no table', async () => {
    const { found } = await walk(holed('/petugas/:region/bocor/'), []);
    expect(found).toContain('GET /petugas/:region/bocor/: in no route table');
  });

  it('when a route names who may pass and does not ask', async () => {
    const path = '/petugas/:region{[a-z]+-[a-z0-9-]{1,57}}/bocor/';
    const route = { method: 'GET', path, access: 'person.grant', proof: true } as const;
    const { found } = await walk(holed(path), [route]);
    expect(found).toContain(`GET ${path} in kota-uji as editor: 200`);
    expect(found).toContain(`GET ${path} in kota-lain as region_admin: 200`);
    expect(found).toContain(`GET ${path} in kota-uji as nobody: 200`);
  });
});
