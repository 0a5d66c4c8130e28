import { env } from 'cloudflare:workers';
import { canaries } from './canaries.ts';
import { ROOM } from './desk.ts';
import { rows } from './portal.ts';
import { REGION } from './sample.ts';

/** How to reach a reporter, unlike anything else on the portal. */
export const contact = { name: canaries.name, phone: canaries.phone, email: canaries.email };
export const why = 'Perlu menelepon untuk menemukan tiangnya.';
/** The form in which an officer asks for it. */
export const form = { tanda: 'tanda-pertama', alasan: why };

/** Where it is asked for, and what is sent from there. */
export const page = (id: string, deed = '') => `${ROOM}${id}/identitas/${deed}`;
export const openings = (id: string) => rows('SELECT * FROM identity_opening WHERE request_id = ?', id);
export const twoPeople = (on: 0 | 1) =>
  env.DB.prepare('UPDATE region SET two_person_identity = ? WHERE slug = ?').bind(on, REGION).run();
export const shows = (text: string) => Object.values(contact).every((word) => text.includes(word));
export const showsNone = (text: string) => Object.values(contact).every((word) => !text.includes(word));
/** Lets an asking, or an agreement, have been longer ago. */
export const ageOf = (id: string, column: string, at: string) =>
  env.DB.prepare(`UPDATE identity_opening SET ${column} = ? WHERE id = ?`).bind(at, id).run();
export const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
