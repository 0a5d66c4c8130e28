import { PORTAL } from '../citing/citable.ts';
import { chartNamed, type PublishedChart } from '../charts/published.ts';
import { addressOf, registerAddress, registerTitle } from '../commitments/address.ts';
import type { CommitmentLine, RegisterPage } from '../commitments/page.ts';
import { chartsOfProgramme } from '../programmes/charts.ts';
import type { ProgrammePage } from '../programmes/page.ts';
import { previewOfProgramme } from '../programmes/preview.ts';
import { chartsOfRegion } from '../regions/charts.ts';
import type { RegionPage } from '../regions/page.ts';
import { previewOfRegion } from '../regions/preview.ts';
import { chartsOfSlippage } from '../slippage/charts.ts';
import type { SlippagePage } from '../slippage/page.ts';
import { chartsOfStatistics } from '../statistics/charts.ts';
import type { StatisticsPage } from '../statistics/page.ts';
import type { View } from '../ui/view.ts';
import type { UpdatePage } from '../updates/page.ts';
import { previewOfUpdate } from '../updates/preview.ts';
import { words } from './words.ts';

type Place = Pick<RegionPage['region'], 'slug' | 'name' | 'demo' | 'time_zone'>;

/** What an embed is drawn from. */
export type Embedded =
  | { kind: 'update'; page: UpdatePage }
  | { kind: 'programme'; page: ProgrammePage }
  | { kind: 'region'; page: RegionPage }
  | { kind: 'register'; page: RegisterPage }
  | { kind: 'commitment'; page: CommitmentLine }
  | { kind: 'chart'; name: string; on: 'programme'; page: ProgrammePage }
  | { kind: 'chart'; name: string; on: 'region'; page: RegionPage }
  | { kind: 'chart'; name: string; on: 'statistics'; page: StatisticsPage }
  | { kind: 'chart'; name: string; on: 'slippage'; page: SlippagePage };

/** What is said of an embed where it is not drawn. */
export interface About {
  title: string;
  /** Path of the page that it leads to, the canonical one; and of the embed below `/semat`. */
  path: string;
  embed: string;
  author: string;
  authorPath: string;
  /** True where it is of a made-up region: whatever leaves the portal says so. */
  demo: boolean;
  /** Path of its share picture; null where there is none. */
  picture: string | null;
}

/** The chart that is embedded; null where there is no such chart (any more). */
export function chartOf(shown: Extract<Embedded, { kind: 'chart' }>, view: View): PublishedChart | null {
  if (shown.on === 'programme') return chartNamed(chartsOfProgramme(shown.page, view), shown.name);
  if (shown.on === 'slippage') return chartNamed(chartsOfSlippage(shown.page, view), shown.name);
  if (shown.on === 'region') return chartNamed(chartsOfRegion(shown.page, view), shown.name);
  return chartNamed(chartsOfStatistics(shown.page, view), shown.name);
}

/** False where nothing of the kind is published. */
export const isThere = (shown: Embedded, view: View) =>
  shown.kind !== 'chart' || chartOf(shown, view) !== null;

const EVERYWHERE: Place = { slug: '', name: 'Pantau Kota', demo: false, time_zone: 'Asia/Jakarta' };

/** The region that an embed is of; of all regions the portal itself stands for them. */
export const placeOf = ({ page: { region } }: Embedded): Place => region ?? EVERYWHERE;

const NOBODY = { picture: null };

/** Says of an embed what it is, where it leads and who speaks. */
export function about(shown: Embedded, view: View): About {
  const { demo } = placeOf(shown);
  // The portal does not speak in the name of a government: only an update has another author.
  const by = { author: PORTAL, authorPath: '/', demo };
  return { ...NOBODY, ...by, ...own[shown.kind](shown as never, view) };
}

type Own = Omit<About, 'author' | 'authorPath' | 'demo' | 'picture'> & Partial<About>;
type Of<K extends Embedded['kind']> = Extract<Embedded, { kind: K }>;

const own: { [K in Embedded['kind']]: (shown: Of<K>, view: View) => Own } = {
  update: ({ page }, view) => {
    const { id, shown } = page;
    const path = `/u/${id}/v/${shown.version}/`;
    const w = words[view.locale];
    return {
      title: shown.content ? w.version(shown.content.title, shown.version) : w.removed,
      path,
      embed: path,
      ...(shown.content && { author: shown.content.names.author, authorPath: `/${page.region.slug}/` }),
      picture: previewOfUpdate(page, view)?.picture ?? null,
    };
  },
  programme: ({ page }, view) => {
    const path = `/${page.region.slug}/program/${page.programme.slug}/`;
    const title = `${page.programme.title}, ${page.region.name}`;
    return { title, path, embed: path, picture: previewOfProgramme(page, view).picture };
  },
  region: ({ page }, view) => {
    const path = `/${page.region.slug}/`;
    return { title: page.region.name, path, embed: path, picture: previewOfRegion(page, view).picture };
  },
  register: ({ page }, view) => {
    const path = registerAddress(page);
    return { title: registerTitle(page, view), path, embed: path };
  },
  commitment: ({ page: commitment }, view) => {
    const { office, region } = commitment;
    const path = addressOf(region.slug, commitment);
    return { title: words[view.locale].commitment(office, region.name), path, embed: path };
  },
  chart: (shown, view) => {
    const chart = chartOf(shown, view);
    const { name, slug } = placeOf(shown);
    return {
      // The ledger's own heading names its place.
      title: shown.on === 'slippage' ? (chart?.heading ?? '') : `${chart?.heading ?? ''}, ${name}`,
      path: chart?.page ?? `/${slug}/`,
      embed: `${chart?.files.path ?? ''}/${chart?.files.query ?? ''}`,
    };
  },
};
