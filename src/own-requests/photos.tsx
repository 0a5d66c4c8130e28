import { Carried } from './carried.tsx';
import type { OwnProps } from './page.ts';
import { words } from './words.ts';

/** Photos of one report, at most. */
const MOST = 4;

/** The photos of a report, each with what becomes of it. */
export const Photos = ({ page, links, view }: Pick<OwnProps, 'page' | 'links' | 'view'>) => {
  const w = words[view.locale];
  if (page.photos.length === 0) return <p class="absent">{w.photosNone}</p>;
  return (
    <ul class="files">
      {page.photos.map(({ id, width, height, state }, i) => (
        <li>
          {links[id] ? (
            <a href={links[id]}>
              <img src={links[id]} alt={w.photo(i + 1)} width={width} height={height} loading="lazy" />
            </a>
          ) : null}
          <p class="muted">{w.photoState[state]}</p>
        </li>
      ))}
    </ul>
  );
};

/** The form with which the reporter adds photos, as long as there is room. */
export const AddPhotos = ({ page, codes, view }: OwnProps) => {
  const w = words[view.locale];
  const left = MOST - page.photos.length;
  if (left <= 0) return null;
  return (
    <form class="form" method="post" action="/lacak/foto/" enctype="multipart/form-data" novalidate>
      <Carried codes={codes} />
      <div class="field">
        <label for="foto">{w.addPhotos}</label>
        <p class="muted" id="foto-hint">
          {w.addPhotosHint(left)}
        </p>
        <input
          id="foto"
          name="foto"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          aria-describedby="foto-hint"
        />
      </div>
      <button type="submit">{w.upload}</button>
    </form>
  );
};
