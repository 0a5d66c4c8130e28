import { classes, type RequestClass } from './states.ts';

/** What the address of the form may say: class, category, programme, and words to look for a category by. */
export const ASKED = ['jenis', 'kategori', 'program', 'cari'] as const;
export type Asked = { [K in (typeof ASKED)[number]]?: string };

const named: Record<RequestClass, string> = {
  complaint: 'pengaduan',
  information_request: 'informasi',
  aspiration: 'aspirasi',
};

/** A class as it stands in an address. */
export const classInAddress = (of: RequestClass) => named[of];

/** The class that an address names; complaints when it names none. */
export const classFrom = (asked: string | undefined): RequestClass =>
  classes.find((one) => named[one] === asked) ?? 'complaint';

/** The form of a region, with what is known already. */
export const formAddress = (region: string, asked: Asked = {}) => {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return `/${region}/lapor/${query.size > 0 ? `?${query}` : ''}`;
};
