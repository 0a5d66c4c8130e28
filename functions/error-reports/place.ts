import { readAll, type Db, type Statement } from '../core/db.ts';
import { programmePlace, regionPlace, registerPlace, sourcePlace, updatePlace, type Place } from './reads.ts';

type Find = (db: Db, parts: Record<string, string | undefined>) => Statement;

/** Every kind of page an error can be reported on. A new kind of figure gets its anchor here, or a line of its own. */
const places: [shape: RegExp, find: Find][] = [
  [
    /^\/u\/(?<id>\w{10})\/(?:v\/(?<version>[1-9]\d{0,5})\/)?(?:#klaim-(?<claim>.+)|#.*)?$/,
    (db, p) => updatePlace(db, p.id ?? '', p.version ?? null, p.claim ?? ''),
  ],
  [/^\/sumber\/(?<id>\w{10})\/(?:#.*)?$/, (db, p) => sourcePlace(db, p.id ?? '')],
  [
    /^\/(?<region>[^/]+)\/program\/(?<slug>[^/]+)\/(?:#(?<kind>[a-z]+)-(?<key>.+)|#.*)?$/,
    (db, p) => programmePlace(db, p.region ?? '', p.slug ?? '', p.kind ?? '', p.key ?? ''),
  ],
  [
    /^\/(?<region>[^/]+)\/janji\/(?:#(?<key>.+))?$/,
    (db, p) => registerPlace(db, p.region ?? '', p.key ?? ''),
  ],
  [
    /^\/(?<region>[^/]+)\/(?:visi\/|program\/|pergeseran\/)?(?:#.*)?$/,
    (db, p) => regionPlace(db, p.region ?? ''),
  ],
];

/** Parts of a page that can be reported whole. */
const SECTIONS = new Set([
  'kemajuan',
  'visi',
  'tahap',
  'dimensi',
  'rencana',
  'uang',
  'indikator',
  'pergeseran',
  'kontak',
]);

/**
 * Finds what an address leads to, or null when this portal has no such page. The address is shown in public, so an
 * anchor that the page does not have is left out: nobody can write a message there.
 */
export async function placeOf(db: Db, address: string): Promise<(Place & { address: string }) | null> {
  for (const [shape, find] of places) {
    const parts = shape.exec(address)?.groups;
    if (!parts) continue;
    const [rows = []] = await readAll(db, [find(db, parts)]);
    const place = rows[0] as Place | undefined;
    const stands = place?.anchored || SECTIONS.has(address.split('#')[1] ?? '');
    return place ? { ...place, address: stands ? address : address.replace(/#.*$/, '') } : null;
  }
  return null;
}
