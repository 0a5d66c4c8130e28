import { PhotoField, PhotoImage } from '../photos/photo-field.tsx';
import { Carried } from './carried.tsx';
import { OWN_PHOTOS, type OwnProps } from './page.ts';
import { words } from './words.ts';

/** The photos of a report, each with what becomes of it. */
export const Photos = ({ page, links, view }: Pick<OwnProps, 'page' | 'links' | 'view'>) => {
  const w = words[view.locale];
  if (page.photos.length === 0) return <p class="absent">{w.photosNone}</p>;
  return (
    <ul class="files">
      {page.photos.map((photo, i) => (
        <li>
          <PhotoImage photo={photo} address={links[photo.id] ?? ''} alt={w.photo(i + 1)} />
          <p class="muted">{w.photoState[photo.state]}</p>
        </li>
      ))}
    </ul>
  );
};

/** The form with which the reporter adds photos, as long as there is room. */
export const AddPhotos = ({ page, codes, refused, view }: OwnProps) => {
  const w = words[view.locale];
  if (page.photos.length >= OWN_PHOTOS) return null;
  return (
    <form class="form" method="post" action="/lacak/foto/" enctype="multipart/form-data" novalidate>
      <Carried codes={codes} />
      <PhotoField kept={[]} problems={refused?.problems ?? []} view={view} />
      <button type="submit">{w.upload}</button>
    </form>
  );
};
