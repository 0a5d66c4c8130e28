import type { View } from '../ui/view.ts';
import type { Reported } from './page.ts';
import { words } from './words.ts';

interface Props {
  /** Path and anchor of what may be wrong. */
  address: string;
  /** What stands there; heard by those who go from link to link, not seen. */
  label: string;
  /** What was reported on the page so far, and whose page it is. */
  reported?: Reported[];
  region?: string;
  view: View;
}

/** What a page passes on to the figures on it. */
export type ToldOn = Pick<Props, 'reported' | 'region'>;

/** What was reported on a page, as its figures want it. */
export const toldOn = (page: { region: { slug: string }; reported: Reported[] }): ToldOn => ({
  reported: page.reported,
  region: page.region.slug,
});

/**
 * A quiet way from a figure to the form that reports an error in it; the space before parts it from the figure. What is
 * reported is what stands there now: a page of then has none.
 */
export const ReportError = ({ address, label, reported = [], region, view }: Props) =>
  view.per ? null : (
    <>
      {' '}
      <a class="wrong" href={`/laporan/keliru/?angka=${encodeURIComponent(address)}`} rel="nofollow">
        {words[view.locale].report} <span class="visually-hidden">{words[view.locale].on(label)}</span>
      </a>
      <Told reported={reported.filter((one) => one.address === address)} {...{ address, region, view }} />
    </>
  );

// From the figure to what was found wrong in it, and what was answered.
const Told = ({ reported, address, region, view }: Omit<Props, 'label'> & { reported: Reported[] }) =>
  reported.length > 0 && region ? (
    <>
      {' '}
      <a class="wrong" href={aboutPage(region, address)}>
        {words[view.locale].told(...sumOf(reported))}
      </a>
    </>
  ) : null;

const sumOf = (reported: Reported[]): [number, number] => [
  reported.reduce((sum, one) => sum + one.reported, 0),
  reported.reduce((sum, one) => sum + one.answered, 0),
];

/** Where what was reported on a page is listed. */
export const aboutPage = (region: string, address: string) =>
  `/${region}/kekeliruan/?halaman=${encodeURIComponent(address.replace(/(?:v\/\d+\/)?(?:#.*)?$/, ''))}`;

interface AllProps {
  region: string;
  /** The path of this page, and what was reported on it; left out where a page gathers others. */
  path?: string;
  reported?: Reported[];
  view: View;
}

/** The way from a page to what was reported wrong on it, and to everything in its region that was. */
export const ErrorReports = ({ region, path, reported = [], view }: AllProps) => {
  const w = words[view.locale];
  return (
    <p class="more">
      {path && reported.length > 0 ? (
        <>
          <a href={aboutPage(region, path)}>{w.toldHere(...sumOf(reported))}</a>{' '}
        </>
      ) : null}
      <a href={`/${region}/kekeliruan/`}>{w.andAnswers}</a>
    </p>
  );
};
