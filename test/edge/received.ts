import { sha256 } from '../../functions/core/ids.ts';

/** The name of the tests' portal, a reported text, and what its receipt says. */
export const NAME = 'portal.test/tanda-terima';
export const TEXT = '{"class":"complaint","description":"Lampu jalan mati di depan balai RW."}';
export const facts = {
  reference: '7K3M9QXT2B',
  received_at: '2026-11-22T01:00:00.000Z',
  time_zone: 'Asia/Jakarta',
  text_sha256: await sha256(TEXT),
  due: {
    verify: '2026-11-25T16:59:59.999Z',
    first_action: '2026-11-27T16:59:59.999Z',
    final: '2026-12-10T16:59:59.999Z',
  },
  calendar: 'nasional 1, kota-uji 3',
};
