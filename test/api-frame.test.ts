import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';

describe('the API', () => {
  beforeAll(async () => {
    await furnish();
    await furnish('kota-satu', '35.01', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
  });
  it('x', async () => {
    for (const p of ['/api/v1/', '/api/v1/regions', '/api/v1/regions/kota-uji', '/api/v1/regions/kota-uji/dimension-sets?fields=dimensions', '/api/v1/regions?limit=0&foo=1', '/api/v1/regions?fields=slug,x','/api/v1/nope','/api/v1/regions/A%00','/api/v1','/api/v1/regions/']) {
      const r = await ask(p);
      console.log(p, r.status, [...r.headers].map((h) => h.join(': ')).join(' | '), await r.text());
    }
    const doc = await (await ask('/api/v1/openapi.json')).text();
    console.log(doc.length); 
    const r = await ask('/api/v1/regions', { method: 'POST' });
    console.log(r.status, r.headers.get('Allow'), await r.text());
    expect(doc).toContain('x');
    console.log('DOC' + doc);
  });
});
