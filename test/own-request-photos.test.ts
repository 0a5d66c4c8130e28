import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, joined } from '../functions/core/pictures/bytes.ts';
import { codesOf, trackPhotos } from './edge/own.ts';
import { officer, sendAs } from './edge/officers.ts';
import { barePng, photo, webp } from './edge/pictures.ts';
import { ask, rows } from './edge/portal.ts';
import { free } from './edge/report-error.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

let mine: Awaited<ReturnType<typeof submitted>>;
let other: Awaited<ReturnType<typeof submitted>>;

beforeAll(async () => {
  await furnish();
  await takesReports();
  mine = await submitted();
  other = await submitted();
});

const part = (name: string, more = '') =>
  bytesOf(`--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`);
const END = bytesOf('\r\n');
const image = (file: Uint8Array) => joined([part('foto', '; filename="a.jpg"'), file, END]);
const photosOf = (id: string) => rows('SELECT id FROM photo WHERE request_id = ?', id);

/** Sends a form of two photos piece by piece; before each piece it is told how many are stored. */
async function slowly(kunci: string, told: (stored: number) => void): Promise<number> {
  const codes = [part('nomor'), bytesOf(mine.id), END, part('kunci'), bytesOf(kunci), END];
  const pieces = [joined([...codes, image(photo())]), image(barePng()), bytesOf('--x--\r\n')];
  const pull = async (controller: ReadableStreamDefaultController) => {
    told((await rows("SELECT id FROM photo WHERE state = 'ready'")).length);
    const piece = pieces.shift();
    if (piece) controller.enqueue(piece);
    else controller.close();
  };
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Sec-Fetch-Site': 'same-origin' };
  return (await ask('/lacak/foto/', { method: 'POST', headers, body }, free)).status;
}

describe('photos of the reporter', () => {
  it('are stored one by one while they arrive', async () => {
    const stored: number[] = [];
    expect(await slowly(mine.key, (n) => stored.push(n))).toBe(200);
    expect(stored).toEqual([0, 0, 1, 2]);
    expect(await photosOf(mine.id)).toHaveLength(2);
  });

  it('are not stored when the key opens nothing, and count as one try', async () => {
    const before = (await rows('SELECT id FROM photo')).length;
    expect(await slowly(other.key, () => {})).toBe(404);
    expect(await rows('SELECT id FROM photo')).toHaveLength(before);
    expect(await rows('SELECT count FROM attempt')).toEqual([{ count: 1 }]);
  });

  it('that are none are named, while the good ones stay; a form without any says so', async () => {
    const page = await (await trackPhotos(codesOf(mine), [photo(), bytesOf('teks'), webp()])).text();
    expect(page).toContain('Foto ke-2: Berkas ini bukan foto');
    expect(await photosOf(mine.id)).toHaveLength(3);
    expect((await trackPhotos(codesOf(mine), [])).status).toBe(400);
  });

  it('that an officer ticks are noted only if the report has them, and nothing else that was sent', async () => {
    const dinas = await officer('triager');
    await trackPhotos(codesOf(other), [photo()]);
    const [own] = await photosOf(other.id);
    const ticks = ['NIK 3571010101900001', '0'.repeat(26), 'x'.repeat(3000), String(own!.id)];
    const form = Object.fromEntries(ticks.map((name) => [`foto-${name}`, 'on']));
    expect(
      (
        await sendAs(dinas, `/petugas/${REGION}/laporan/${other.id}/periksa/`, {
          publikasi: 'whole',
          ...form,
        })
      ).status,
    ).toBe(303);
    const [{ data } = {}] = await rows(
      "SELECT data ->> '$.photos' AS data FROM event WHERE verb = 'verify' AND subject_id = ?",
      other.id,
    );
    expect(data).toBe(JSON.stringify([own!.id]));
  });
});
