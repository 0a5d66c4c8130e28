import type { Value } from './formats.ts';
import { endpoints } from './resources.ts';

/** When what stands at the endpoints last changed its shape: always past, ISO 8601 with a zone. */
const CHANGED = '2026-11-26T00:00:00Z';

/** What the portal offers to programs that know Open311 alone: two endpoints, both in two formats. */
export const discovered = (origin: string, contact: string): Value => ({
  changeset: CHANGED,
  contact: contact ? `Pantau Kota, ${contact}, ${origin}/tentang/` : `Pantau Kota, ${origin}/tentang/`,
  key_service:
    `Kunci diberikan petugas tiap wilayah: lihat ${origin}/pengembang/open311/#kunci. ` +
    `Keys are issued by the officers of each region: see ${origin}/pengembang/open311/#kunci`,
  endpoints: (['production', 'test'] as const).map((type) => ({
    specification: 'http://wiki.open311.org/GeoReport_v2',
    url: `${origin}${endpoints[type]}/`,
    changeset: CHANGED,
    type,
    formats: ['text/xml', 'application/json'],
  })),
});
