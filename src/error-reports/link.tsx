import type { View } from '../ui/view.ts';
import { words } from './words.ts';

interface Props {
  /** Path and anchor of what may be wrong. */
  address: string;
  /** What stands there; heard by those who go from link to link, not seen. */
  label: string;
  view: View;
}

/** A quiet way from a figure to the form that reports an error in it; the space before parts it from the figure. */
export const ReportError = ({ address, label, view }: Props) => (
  <>
    {' '}
    <a class="wrong" href={`/laporan/keliru/?angka=${encodeURIComponent(address)}`} rel="nofollow">
      {words[view.locale].report} <span class="visually-hidden">{words[view.locale].on(label)}</span>
    </a>
  </>
);

/** The way from a page of a region to everything that was reported wrong there, and what was answered. */
export const ErrorReports = ({ region, view }: { region: string; view: View }) => (
  <p class="more">
    <a href={`/${region}/kekeliruan/`}>{words[view.locale].andAnswers}</a>
  </p>
);
