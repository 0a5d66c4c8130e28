import type { Codes } from './page.ts';

/** Number and key, carried in the body of a form: they never stand in an address. */
export const Carried = ({ codes }: { codes: Codes }) => (
  <>
    <input type="hidden" name="nomor" value={codes.nomor} />
    <input type="hidden" name="kunci" value={codes.kunci} />
  </>
);
