import { Drawn } from '../embeds/drawn.tsx';
import { RegionEmbed } from '../embeds/region-embed.tsx';
import { EmbedBlock, type Offer } from '../embeds/embed-block.tsx';
import { words } from '../embeds/words.ts';
import type { View } from '../ui/view.ts';
import { chartsOfRegion } from './charts.ts';
import type { RegionPage } from './page.ts';

/** What of a region goes elsewhere in a frame: its summary, and its chart. */
export const RegionOffers = ({ page, view }: { page: RegionPage; view: View }) => {
  const { slug, name } = page.region;
  const drawn = String(
    <Drawn demo={page.region.demo} view={view}>
      <RegionEmbed page={page} view={view} />
    </Drawn>,
  );
  const whole: Offer = { label: words[view.locale].region, drawn, embed: `/${slug}/`, title: name };
  const charts = chartsOfRegion(page, view).map((chart) => ({
    label: chart.title,
    chart,
    embed: `${chart.files.path}/`,
    title: `${chart.heading}, ${name}`,
  }));
  return <EmbedBlock offers={[whole, ...charts]} view={view} />;
};
