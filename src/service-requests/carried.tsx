import { FOTO } from '../photos/fields.ts';
import { IDEMPOTENCY, sentFrom, type TypedRequest } from './typed.ts';

interface Props {
  typed: TypedRequest;
  photos: readonly string[];
  idempotency: string;
}

/** Everything of a report as it is carried to the next page, in fields that nobody sees. */
export const Carried = ({ typed, photos, idempotency }: Props) => (
  <>
    {sentFrom(typed).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {photos.map((name) => (
      <input type="hidden" name={FOTO.kept} value={name} />
    ))}
    <input type="hidden" name={IDEMPOTENCY} value={idempotency} />
  </>
);
