import { PhotoField } from '../photos/photo-field.tsx';
import { Field } from '../ui/field.tsx';
import { Carried } from './carried.tsx';
import { OWN_PHOTOS, type OwnProps } from './page.ts';
import { mayObject } from './word.ts';
import { wordWords } from './word-words.ts';

/** The form that says "belum selesai", with words and, if there is room, photos. */
export const Unsolved = ({ page, codes, token, now, typed, refused, view }: OwnProps) => {
  const w = wordWords[view.locale];
  if (mayObject(page, now) !== 'yes') return null;
  const problems = refused?.problems ?? [];
  return (
    <form class="form" method="post" action="/lacak/belum/" enctype="multipart/form-data" novalidate>
      <Carried codes={codes} version={page.version} token={token} />
      <Field
        name="belum"
        label={w.unsolved}
        hint={w.unsolvedHint}
        value={typed?.belum ?? ''}
        rows={4}
        problems={problems}
        view={view}
      />
      {page.photos.length < OWN_PHOTOS ? <PhotoField kept={[]} problems={problems} view={view} /> : null}
      <button type="submit" class="quiet">
        {w.unsolvedSend}
      </button>
    </form>
  );
};
