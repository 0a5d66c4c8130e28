import type { Tiles } from '../../src/public-requests/map.tsx';

/** Where map tiles come from, when somebody set it to an address that a browser can ask. */
export function tilesOf({ MAP_TILES, MAP_CREDIT }: Pick<Env, 'MAP_TILES' | 'MAP_CREDIT'>): Tiles | null {
  const sound =
    URL.canParse(MAP_TILES) &&
    /^https?:$/.test(new URL(MAP_TILES).protocol) &&
    ['{z}', '{x}', '{y}'].every((part) => MAP_TILES.includes(part));
  return sound ? { url: MAP_TILES, credit: MAP_CREDIT } : null;
}
