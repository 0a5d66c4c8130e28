import { FOTO } from '../photos/fields.ts';
import { FIELDS, IDEMPOTENCY, type TypedFeedback } from './typed.ts';

interface Props {
  typed: TypedFeedback;
  photos: readonly string[];
  idempotency: string;
}

/** Everything that was filled in, as it is carried to the next page, in fields that nobody sees. */
export const Carried = ({ typed, photos, idempotency }: Props) => (
  <>
    {FIELDS.map((name) => (typed[name] ? <input type="hidden" name={name} value={typed[name]} /> : null))}
    {photos.map((name) => (
      <input type="hidden" name={FOTO.kept} value={name} />
    ))}
    <input type="hidden" name={IDEMPOTENCY} value={idempotency} />
  </>
);
