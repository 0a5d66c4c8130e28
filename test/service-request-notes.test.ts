import { beforeAll, describe, expect, it } from 'vitest';
import { approvePhotos } from '../functions/triage/approve-photos.ts';
import { hidePhotos } from '../functions/triage/hide-photos.ts';
import { setLaporNumber } from '../functions/triage/set-lapor-number.ts';
import { furnishDesk, publicOf, verbsOf } from './edge/desk.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { codesOf, trackPhotos } from './edge/own.ts';
import { photo } from './edge/pictures.ts';
import { rows } from './edge/portal.ts';
import { addNote, answerOf, checkedBy, requestRow, TYPED, word } from './edge/triage-verbs.ts';

let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  ({ dinas, other } = await furnishDesk());
});

const eventsOf = (id: string, verb: string) =>
  rows('SELECT data, public FROM event WHERE subject_id = ? AND verb = ?', id, verb);

describe('beside the course of a report', () => {
  it('a note is written once, with whose it is, and sealed on a secret report', async () => {
    const open = await checkedBy(ctxOf(dinas));
    const shut = await checkedBy(ctxOf(dinas), 'none', { is_secret: 'ya' });
    for (const { id } of [open, shut]) {
      for (const _ of [1, 2]) await addNote(ctxOf(dinas), word(id));
      expect(await answerOf(addNote(ctxOf(other), word(id)))).toBe('not_allowed');
      expect((await verbsOf(id)).filter((verb) => verb === 'add_note')).toHaveLength(1);
      expect((await eventsOf(id, 'add_note'))[0]!.data).not.toContain('Kalimat');
    }
    const notes = await rows(
      'SELECT person_id, body FROM service_request_note WHERE request_id IN (?, ?) ORDER BY body',
      open.id,
      shut.id,
    );
    expect(notes).toEqual([
      { person_id: dinas.id, body: null },
      { person_id: dinas.id, body: TYPED },
    ]);
  });

  it('the number at LAPOR! is noted, and the public does not see more by that', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    expect(await answerOf(setLaporNumber(ctxOf(dinas), { id, number: '35720123' }))).toBe('done');
    expect(await answerOf(setLaporNumber(ctxOf(dinas), { id, number: '08123456789' }))).toBe('invalid lapor');
    expect(await answerOf(setLaporNumber(ctxOf(dinas), { id, number: '1', seen: 2 }))).toBe('conflict');
    expect(await requestRow(id)).toMatchObject({ lapor_number: '35720123', version: 3 });
    expect(await publicOf(id)).toMatchObject([{ lapor_number: null }]);
    expect((await eventsOf(id, 'set_lapor_number'))[0]!.data).not.toContain('35720123');
  });

  it('a photo that was taken out of sight is never approved again, and its reporter keeps it', async () => {
    const made = await checkedBy(ctxOf(dinas));
    await trackPhotos(codesOf(made), [photo()]);
    const [{ id: named } = {}] = await rows('SELECT id FROM photo WHERE request_id = ?', made.id);
    const photos = [named as string];
    await approvePhotos(ctxOf(dinas), { id: made.id, photos });
    expect(await answerOf(hidePhotos(ctxOf(other), { id: made.id, photos }))).toBe('not_allowed');
    expect(await answerOf(hidePhotos(ctxOf(dinas), { id: made.id, photos }))).toBe('done');
    expect(await answerOf(hidePhotos(ctxOf(dinas), { id: made.id, photos }))).toBe('conflict');
    expect(await answerOf(approvePhotos(ctxOf(dinas), { id: made.id, photos }))).toBe('conflict');
    expect(await rows('SELECT state FROM photo WHERE request_id = ?', made.id)).toEqual([{ state: 'ready' }]);
    expect(await verbsOf(made.id)).toEqual([
      'submit',
      'verify',
      'add_photos',
      'approve_photos',
      'hide_photos',
    ]);
  });
});
