import type { View } from '../ui/view.ts';
import type { RequestCard } from './list-page.ts';
import { words } from './list-words.ts';

/** Where map tiles come from: an address with {z}, {x} and {y}, and whom it credits. */
export interface Tiles {
  url: string;
  credit: string;
}

/**
 * The offer of a map. It is hidden until the script of the page (src/scripts/request-map.ts) can keep it, and nothing
 * is fetched before somebody taps; the points are those that stand on the list's own entries.
 */
export const MapOnTap = ({
  tiles,
  requests,
  view,
}: {
  tiles: Tiles | null;
  requests: RequestCard[];
  view: View;
}) => {
  const w = words[view.locale];
  if (!tiles || !requests.some(({ lat }) => lat !== null)) return null;
  return (
    <div
      hidden
      data-map={tiles.url}
      data-credit={tiles.credit}
      data-failed={w.mapFailed}
      data-name={w.mapName}
    >
      <p>{w.mapLead(new URL(tiles.url).host)}</p>
      <p class="more">
        <button type="button">{w.mapShow}</button>
      </p>
    </div>
  );
};
