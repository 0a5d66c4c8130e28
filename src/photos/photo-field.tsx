import { tied, Told, Optional, type Problem } from '../ui/question.tsx';
import type { View } from '../ui/view.ts';
import { fileSize } from '../evidence/size.ts';
import type { Photo, Waiting } from './schema.ts';
import { words } from './words.ts';
import { FOTO } from './fields.ts';

interface Props {
  /** What is stored already, each with the address under which its sender may see it (functions/photos/link.ts). */
  kept: Waiting[];
  /** Those of the field `foto` stand beside it. */
  problems: Problem[];
  /** Only one photo is asked for. */
  one?: boolean;
  view: View;
}

/** What was refused, as problems of the field: "Foto ke-2: ...". */
export const photoProblems = (refused: { index: number; message: string }[], view: View): Problem[] =>
  refused.map(({ index, message }) => ({
    field: FOTO.files,
    message: words[view.locale].which(index + 1, message),
  }));

/** The question for photos. A browser never shows a chosen file again; what was stored is carried by a name. */
export const PhotoField = ({ kept, problems, one = false, view }: Props) => {
  const w = words[view.locale];
  const mine = problems.filter(({ field }) => field === FOTO.files).map(({ message }) => message);
  const together = mine.length > 0 ? [{ field: FOTO.files, message: `${mine.join(' ')} ${w.again}` }] : [];
  const asked = {
    name: FOTO.files,
    label: w.photos,
    hint: `${one ? w.hintOne : w.hint} ${w.faces}`,
    problems: together,
    view,
  };
  return (
    <div class={mine.length > 0 ? 'field wrong-field' : 'field'}>
      <label for={FOTO.files}>
        {w.photos} <Optional optional view={view} />
      </label>
      <Told {...asked} />
      <Kept kept={kept} view={view} />
      <input
        id={FOTO.files}
        name={FOTO.files}
        type="file"
        multiple={!one}
        accept="image/*"
        data-shrink
        {...tied(asked)}
      />
      <p class="muted" role="status" data-shrunk></p>
    </div>
  );
};

const Kept = ({ kept, view }: Pick<Props, 'kept' | 'view'>) => {
  const w = words[view.locale];
  if (kept.length === 0) return null;
  return (
    <fieldset>
      <legend>{w.kept}</legend>
      <ul class="files">
        {kept.map((photo, i) => (
          <li>
            <PhotoImage
              photo={photo}
              address={photo.link}
              alt={`${w.photo(i + 1)}, ${fileSize(photo.bytes)}`}
            />
            <input type="hidden" name={FOTO.kept} value={photo.carried} />
            <div class="tick">
              <input id={`lepas-${i + 1}`} name={FOTO.dropped} type="checkbox" value={photo.carried} />
              <label for={`lepas-${i + 1}`}>{w.remove(i + 1)}</label>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  );
};

/** A photo at its own proportions before a byte of it has come. */
export const PhotoImage = ({ photo, address, alt }: { photo: Photo; address: string; alt: string }) => (
  <img src={address} alt={alt} width={photo.width} height={photo.height} loading="lazy" />
);
