import type { Codes } from './page.ts';

interface Props {
  codes: Codes;
  /** What the reporter had before their eyes. */
  version?: number;
  /** The same form sent twice does its work once. */
  token?: string;
}

/** Number and key, carried in the body of a form: they never stand in an address. */
export const Carried = ({ codes, version, token }: Props) => (
  <>
    <input type="hidden" name="nomor" value={codes.nomor} />
    <input type="hidden" name="kunci" value={codes.kunci} />
    {version === undefined ? null : <input type="hidden" name="versi" value={String(version)} />}
    {token === undefined ? null : <input type="hidden" name="tanda" value={token} />}
  </>
);
