import { beforeAll, describe, expect, it } from 'vitest';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { endpoints } from '../src/open311/resources.ts';
import { national } from '../src/open311/national.ts';
import { RegionContent } from '../src/regions/schema.ts';
import { ask311, BASE, errorsOf, TEST_BASE } from './edge/open311.ts';
import { ctxAt } from './edge/portal.ts';
import { services, takesReports } from './edge/requests.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const HERE = `jurisdiction_id=${REGION}`;

beforeAll(async () => {
  await furnish();
  await takesReports();
});

describe('discovery', () => {
  it.each(['xml', 'json'])('lists two endpoints with two formats each in %s', async (format) => {
    const { body, status } = await ask311(`${BASE}/discovery.${format}`);
    expect(status).toBe(200);
    const told = format === 'xml' ? body.discovery : body;
    const ends = format === 'xml' ? told.endpoints.endpoint : told.endpoints;
    expect(Object.keys(told)).toEqual(['changeset', 'contact', 'key_service', 'endpoints']);
    expect(ends.map(({ type }: { type: string }) => type)).toEqual(['production', 'test']);
    for (const [i, end] of ends.entries()) {
      expect(end.specification).toBe('http://wiki.open311.org/GeoReport_v2');
      expect(new URL(end.url).pathname).toBe(`${Object.values(endpoints)[i]}/`);
      expect(format === 'xml' ? end.formats.format : end.formats).toEqual(['text/xml', 'application/json']);
      expect(end.changeset).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
      expect(Date.parse(end.changeset)).toBeLessThan(Date.now());
    }
    expect(told.key_service).toMatch(/petugas.*officers/);
  });
});

describe('services', () => {
  it('stand in XML as the specification has them', async () => {
    const { body } = await ask311(`${BASE}/services.xml?${HERE}`);
    const [lamp, levy] = body.services.service;
    expect(lamp).toEqual({
      service_code: 'lampu-jalan',
      service_name: 'Lampu jalan',
      description: 'Lampu jalan padam.',
      metadata: 'true',
      type: 'realtime',
      keywords: 'gelap,padam',
      group: 'Jalan',
      groups: { group: 'Jalan' },
    });
    expect(levy.keywords).toBe('private');
  });

  it('and in JSON with booleans and arrays', async () => {
    const { body } = await ask311(`${TEST_BASE}/services.json?${HERE}`);
    expect(body).toHaveLength(services.services.length);
    expect(body[0]).toMatchObject({ service_code: 'lampu-jalan', metadata: true, groups: ['Jalan'] });
  });

  it('of a region by its slug, its code, and its hosts, which name one region alone', async () => {
    const content = RegionContent.parse({ ...sample.region, hosts: ['kotauji.go.id'] });
    await mirrorRegion(ctxAt(), { slug: REGION, content });
    const named = [REGION, content.code, 'kotauji.go.id', 'www.KotaUji.go.id'];
    for (const name of named)
      expect((await ask311(`${BASE}/services.json?jurisdiction_id=${name}`)).body, name).toHaveLength(2);
    const second = { ...content, code: '35.99', name: 'Kota Kembar' };
    await expect(mirrorRegion(ctxAt(), { slug: 'kota-kembar', content: second })).rejects.toThrow(/kotauji/);
    const { hosts: _, ...without } = content;
    await mirrorRegion(ctxAt(), { slug: REGION, content: { ...without, reason: 'alamatnya pindah' } });
    expect((await ask311(`${BASE}/services.json?jurisdiction_id=kotauji.go.id`)).status).toBe(404);
  });
});

describe('the definition of a service', () => {
  it('holds its own questions, then what every category asks; order is unique', async () => {
    const { body } = await ask311(`${BASE}/services/lampu-jalan.json?${HERE}`);
    expect(body.service_code).toBe('lampu-jalan');
    const codes = body.attributes.map(({ code }: { code: string }) => code);
    expect(codes.slice(0, 3)).toEqual(['keadaan', 'jumlah', 'sejak']);
    expect(codes.slice(-national.length)).toEqual(national.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(body.attributes.map(({ order }: { order: number }) => order)).toEqual(
      codes.map((_: string, i: number) => i + 1),
    );
    expect(body.attributes[0]).toEqual({
      variable: true,
      code: 'keadaan',
      datatype: 'singlevaluelist',
      required: true,
      datatype_description: null,
      order: 1,
      description: 'Bagaimana lampunya?',
      values: [
        { key: 'padam', name: 'Padam' },
        { key: 'redup', name: 'Redup' },
      ],
    });
    expect(body.attributes.find(({ code }: { code: string }) => code === 'ingat').variable).toBe(false);
  });

  it('is the same in XML', async () => {
    const { body } = await ask311(`${BASE}/services/pungutan-liar.xml?${HERE}`);
    const { service_code, attributes } = body.service_definition;
    expect(service_code).toBe('pungutan-liar');
    expect(attributes.attribute).toHaveLength(national.length);
    const named = (code: string) => attributes.attribute.find((one: { code: string }) => one.code === code);
    expect(named('uraian')).toMatchObject({ variable: 'false', required: 'false' });
    expect(named('uraian').description).toContain('description is required, 10 to 4,000');
    expect(named('anonim').values.value).toEqual([
      { key: 'ya', name: 'Ya' },
      { key: 'tidak', name: 'Tidak' },
    ]);
  });

  it('of none that the region has is 404', async () => {
    const answered = await ask311(`${BASE}/services/jalan.xml?${HERE}`);
    expect([answered.status, errorsOf(answered)[0]?.code]).toEqual([404, '404']);
  });
});
