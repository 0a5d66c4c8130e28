import { PhotoImage } from '../photos/photo-field.tsx';
import { Tick } from '../ui/tick.tsx';
import { ApproveForm } from './approve-form.tsx';
import { words as deedWords } from './deed-words.ts';
import { pathOf, PHOTO_TICK, type DeskPhoto, type DeskRequestProps } from './desk-page.ts';
import { words } from './desk-words.ts';

/** The photos of a report, with the forms that show them to the public, and that hide them for good. */
export const Photos = (props: DeskRequestProps) => {
  const { photos, photo_count, links } = props.request;
  const w = words[props.view.locale];
  return (
    <section>
      <h2>{w.photos}</h2>
      {photos.length === 0 ? (
        <p class="absent">{photo_count > 0 ? w.photosSealed(photo_count) : w.photosNone}</p>
      ) : (
        <ul class="files">
          {photos.map((photo, i) => (
            <li>
              <PhotoImage photo={photo} address={links[photo.id] ?? ''} alt={w.photo(i + 1)} />
              <p class="muted">{[w.photo(i + 1), standing(photo, props)].filter(Boolean).join(', ')}</p>
            </li>
          ))}
        </ul>
      )}
      <ApproveForm {...props} />
      <HidePhotos {...props} />
    </section>
  );
};

const standing = ({ state, hidden_at }: DeskPhoto, { view }: DeskRequestProps) =>
  hidden_at
    ? deedWords[view.locale].photoHidden
    : state === 'approved'
      ? words[view.locale].photoApproved
      : '';

const HidePhotos = (props: DeskRequestProps) => {
  const { request, may, open, view } = props;
  const w = deedWords[view.locale];
  const numbered = request.photos.map((photo, i) => ({ ...photo, n: i + 1 }));
  const seen = numbered.filter(({ hidden_at }) => hidden_at === null);
  if (seen.length === 0 || !may('service_request.verify')) return null;
  return (
    <details open={open === 'sembunyikan-foto'}>
      <summary>{w.hidePhotos}</summary>
      <p>{w.hidePhotosLead}</p>
      <form class="form" method="post" action={pathOf(props, 'sembunyikan-foto')} novalidate>
        {seen.map(({ id, n }) => (
          <Tick
            name={`sembunyi-${PHOTO_TICK}${id}`}
            label={w.hidePhoto(n)}
            ticked={false}
            optional
            problems={[]}
            view={view}
          />
        ))}
        <button type="submit" class="quiet">
          {w.hidePhotos}
        </button>
      </form>
    </details>
  );
};
