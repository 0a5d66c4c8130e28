import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { unseal, type Sealed } from '../functions/core/seal.ts';
import { sha256 } from '../functions/core/ids.ts';
import { submitServiceRequest } from '../functions/service-requests/submit-service-request.ts';
import { everything as everywhere } from './edge/left.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { keys, newKey, services, submission, submitted, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';
import type { Db } from '../functions/core/db.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

const VILLAGE = '00.00.01.1002';
const everything = {
  texts: {
    incident_on: '2026-11-21',
    area: VILLAGE,
    landmark: 'depan pos ronda',
    position: '-8.0983001, 112.1681',
    name: 'Sari Kenari',
    phone: '0812 3456 7890',
    email: 'sari@contoh.example',
    programme: 'lampu',
    lapor_number: '#7654321',
  },
  answers: {
    keadaan: ['redup'],
    jumlah: ['1.250'],
    sejak: ['2026-11-20T18:30'],
    tiang: ['B-12'],
    catatan: ['dua\nbaris'],
    bahaya: ['jatuh', 'jahat'],
    lain: ['tidak ditanya'],
  },
};

const sealedOf = async (id: string, field: string) => {
  const [row] = await rows(
    'SELECT * FROM service_request_sealed WHERE request_id = ? AND field = ?',
    id,
    field,
  );
  return (
    row && JSON.parse(await unseal(keys.sealing, `service_request/${id}/${field}`, row as unknown as Sealed))
  );
};

/** The same database, adding up what it wrote. */
function counting(db: Db) {
  const seen = { batches: 0, written: 0 };
  const counted: Db = {
    prepare: (sql) => db.prepare(sql),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      const results = await db.batch<T>(statements);
      seen.batches += 1;
      for (const { meta } of results) seen.written += meta.rows_written;
      return results;
    },
  };
  return { seen, counted };
}

describe('a report', () => {
  it.each(services.services.map(({ code }) => code))(
    'about %s needs no word about a person',
    async (service_code) => {
      const { id } = await submitted({ texts: { service_code } });
      expect(
        await rows('SELECT state, agency, district_code, incident_on FROM service_request WHERE id = ?', id),
      ).toEqual([
        {
          state: 'received',
          agency: service_code === 'lampu-jalan' ? 'dinas' : null,
          district_code: null,
          incident_on: null,
        },
      ]);
      expect(await rows('SELECT field FROM service_request_sealed WHERE request_id = ?', id)).toEqual([]);
      expect(await rows('SELECT kind, recipient FROM outbox WHERE subject_id = ?', id)).toEqual([
        { kind: 'service_request.received', recipient: 'officers' },
      ]);
      expect(await rows('SELECT id FROM service_request_public WHERE id = ?', id)).toEqual([]);
    },
  );

  it('is kept as it was told, its reporter sealed, in two round trips and at most 24 rows', async () => {
    const { seen, counted } = counting(env.DB);
    const { request } = await submitServiceRequest(ctxAt(undefined, counted), submission(everything));
    const { id } = request;
    expect(seen.batches).toBe(2);
    expect(seen.written).toBeLessThanOrEqual(24);
    const [row] = await rows('SELECT * FROM service_request WHERE id = ?', id);
    expect(row).toMatchObject({
      region: REGION,
      district_code: '00.00.01',
      village_code: VILLAGE,
      landmark: 'depan pos ronda',
      lat: -8.0983,
      long: 112.1681,
      incident_on: '2026-11-21',
      lapor_number: '7654321',
      received_on: '2026-11-22',
      next_due_at: request.clocks.promises.verify.due_at,
      version: 1,
    });
    expect(JSON.parse(row?.attributes as string)).toEqual({
      keadaan: 'redup',
      jumlah: 1250,
      sejak: '2026-11-20T18:30',
      tiang: 'B-12',
      catatan: 'dua\nbaris',
      bahaya: ['jatuh', 'jahat'],
    });
    const [programme] = await rows('SELECT id FROM programme WHERE key = ?', 'lampu');
    expect(row?.programme_id).toBe(programme?.id);
    expect(await sealedOf(id, 'contact')).toEqual({
      name: 'Sari Kenari',
      phone: '0812 3456 7890',
      email: 'sari@contoh.example',
    });
    expect(JSON.stringify(await rows('SELECT * FROM service_request_sealed'))).not.toContain('Sari');
    expect(await rows('SELECT recipient FROM outbox WHERE subject_id = ? ORDER BY recipient', id)).toEqual([
      { recipient: 'officers' },
    ]);
    const events = await rows('SELECT verb, public, data FROM event WHERE subject_id = ?', id);
    expect(events).toEqual([
      {
        verb: 'submit',
        public: 0,
        data: '{"class":"complaint","service_code":"lampu-jalan","district_code":"00.00.01","agency":"dinas","channel":"web","received_on":"2026-11-22"}',
      },
    ]);
  });

  it('that is secret has its words and its place under seal, and nowhere else', async () => {
    const { seen, counted } = counting(env.DB);
    const secret = submission({
      ...everything,
      texts: { ...everything.texts, is_secret: 'ya', is_anonymous: 'ya' },
    });
    const { request } = await submitServiceRequest(ctxAt(undefined, counted), secret);
    expect(seen.written).toBeLessThanOrEqual(24);
    expect(
      await rows(
        'SELECT description, landmark, attributes, lat, is_anonymous FROM service_request WHERE id = ?',
        request.id,
      ),
    ).toEqual([{ description: null, landmark: null, attributes: null, lat: null, is_anonymous: 1 }]);
    expect(await sealedOf(request.id, 'content')).toMatchObject({
      description: 'Tiga lampu padam sejak Senin.',
      landmark: 'depan pos ronda',
      attributes: { jumlah: 1250 },
    });
    expect(await sealedOf(request.id, 'position')).toEqual({ lat: -8.0983, long: 112.1681 });
  });

  it('is vouched for by a text that nobody can guess, and its reporter alone can show', async () => {
    const told = {
      texts: { area: VILLAGE },
      answers: { tiang: ['7'], keadaan: ['padam'] },
      idempotency: newKey(),
    };
    const { request, text } = await submitted(told);
    const words =
      '{"class":"complaint","service_code":"lampu-jalan","description":"Tiga lampu padam sejak Senin.",' +
      '"attributes":{"keadaan":"padam","tiang":"7"},"district_code":"00.00.01","village_code":"00.00.01.1002",' +
      '"landmark":null,"lat":null,"long":null,"incident_on":null';
    expect(text).toMatch(/,"salt":"[0-9a-f]{32}"}$/);
    expect(text?.replace(/,"salt":"\w+"/, '')).toBe(`${words}}`);
    expect(request.text_sha256).toBe(await sha256(text!));
    const again = await submitted(told);
    expect([again.text, again.is_changed]).toEqual([text, false]);
    const other = await submitted({ ...told, idempotency: newKey() });
    expect(other.request.text_sha256).not.toBe(request.text_sha256);
    const salt = JSON.parse(text!).salt as string;
    expect(JSON.stringify(await everywhere())).not.toContain(salt);
  });

  it('is taken by no region that takes none', async () => {
    await expect(submitted({ region: 'kota-lain' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('in a region whose areas are not known says its place in words', async () => {
    const { request } = await submitted({ texts: { landmark: 'perempatan pasar' } });
    expect(request.id).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  });
});
