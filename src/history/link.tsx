import type { View } from '../ui/view.ts';
import { words } from './words.ts';

/** The way from a page of a region to everything that was ever changed there, or to what was of one kind. */
export const HistoryLink = ({ region, kind, view }: { region: string; kind?: string; view: View }) => (
  <p class="more">
    <a href={`/${region}/riwayat/${kind ? `?jenis=${kind}` : ''}`}>{words[view.locale].ofRegion}</a>
  </p>
);
