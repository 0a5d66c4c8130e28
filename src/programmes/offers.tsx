import { Drawn } from '../embeds/drawn.tsx';
import { ProgrammeEmbed } from '../embeds/programme-embed.tsx';
import { EmbedBlock, type Offer } from '../embeds/embed-block.tsx';
import { words } from '../embeds/words.ts';
import type { View } from '../ui/view.ts';
import { chartsOfProgramme } from './charts.ts';
import type { ProgrammePage } from './page.ts';

/** What of a programme goes elsewhere: the whole and each chart in a frame, and a sheet on paper. */
export const ProgrammeOffers = ({ page, path, view }: { page: ProgrammePage; path: string; view: View }) => {
  const w = words[view.locale];
  const drawn = String(
    <Drawn demo={page.region.demo} view={view}>
      <ProgrammeEmbed page={page} view={view} />
    </Drawn>,
  );
  const whole: Offer = { label: w.programme, drawn, embed: path, title: titleOf(page) };
  const charts = chartsOfProgramme(page, view).map((chart) => ({
    label: chart.title,
    chart,
    embed: `${chart.files.path}/`,
    title: `${chart.heading}, ${page.region.name}`,
  }));
  return (
    <>
      <EmbedBlock offers={[whole, ...charts]} view={view} />
      <SheetLink path={path} view={view} />
    </>
  );
};

/** The way to the sheet on paper, of the same day as the page that leads to it. */
export const SheetLink = ({ path, view }: { path: string; view: View }) => (
  <p class="more">
    <a href={`${path}lembar/${view.per ? `?per=${view.per}` : ''}`}>{words[view.locale].sheet}</a>
  </p>
);

const titleOf = ({ programme, region }: ProgrammePage) => `${programme.title}, ${region.name}`;
