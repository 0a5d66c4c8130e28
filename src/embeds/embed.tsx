import { ChartFigure } from '../charts/figure.tsx';
import { Said } from '../commitments/list.tsx';
import { words as statisticsWords } from '../statistics/words.ts';
import { html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { about, chartOf, placeOf, type Embedded } from './embedded.ts';
import { Drawn } from './drawn.tsx';
import type { Framed } from './frame-code.ts';
import { ProgrammeEmbed } from './programme-embed.tsx';
import { RegionEmbed } from './region-embed.tsx';
import { RegisterEmbed } from './register-embed.tsx';
import { roomyPage, UpdateEmbed } from './update-embed.tsx';
import { words } from './words.ts';

/** An embed: what it shows, without anything that leads around the portal but the one link to its page. */
export function embedSlots(shown: Embedded, view: View): Slots {
  const { title, path } = about(shown, view);
  const w = words[view.locale];
  return {
    title: { text: `${title} · Pantau Kota` },
    'as-of': { text: stateOf(shown, view) },
    canonical: { attrs: { href: view.origin + path } },
    main: html(
      <>
        <Marked shown={shown} view={view} />
        <p class="more">
          <a href={path}>{w.more}</a>
        </p>
      </>,
    ),
  };
}

/** What its frame has room for: its words, or a chart; null where nothing is drawn. */
export function framedOf(shown: Embedded, view: View): Framed | null {
  if (shown.kind === 'chart') {
    const chart = chartOf(shown, view);
    return chart && { chart };
  }
  const roomy = shown.kind === 'update' ? { ...shown, page: roomyPage(shown.page) } : shown;
  return { drawn: String(<Marked shown={roomy} view={view} />) };
}

// Reports are counted up to a midnight, everything else to this day.
const stateOf = (shown: Embedded, { locale, today }: View) =>
  shown.kind === 'chart' && shown.on === 'statistics'
    ? statisticsWords[locale].until(shown.page.until)
    : words[locale].asOf(today);

/** What stands where nothing can be shown: `message` says why. */
export const goneSlots = (message: string, { locale }: View): Slots => ({
  title: { text: words[locale].gone },
  main: html(
    <>
      <h1>{words[locale].gone}</h1>
      <p>{message}</p>
      <p class="more">
        <a href="/">{words[locale].home}</a>
      </p>
    </>,
  ),
});

const Marked = ({ shown, view }: { shown: Embedded; view: View }) => (
  <Drawn demo={placeOf(shown).demo} view={view}>
    <Shown shown={shown} view={view} />
  </Drawn>
);

const Shown = ({ shown, view }: { shown: Embedded; view: View }) => {
  switch (shown.kind) {
    case 'update':
      return <UpdateEmbed page={shown.page} view={view} />;
    case 'programme':
      return <ProgrammeEmbed page={shown.page} view={view} />;
    case 'region':
      return <RegionEmbed page={shown.page} view={view} />;
    case 'register':
      return <RegisterEmbed page={shown.page} title={about(shown, view).title} view={view} />;
    case 'commitment':
      return (
        <>
          <h1>{about(shown, view).title}</h1>
          <Said commitment={shown.page} view={view} />
        </>
      );
    case 'chart':
      return <Chart shown={shown} view={view} />;
  }
};

type Of<K extends Embedded['kind']> = Extract<Embedded, { kind: K }>;

const Chart = ({ shown, view }: { shown: Of<'chart'>; view: View }) => {
  const published = chartOf(shown, view);
  if (!published) return null;
  const { heading, region, chart, files } = published;
  return (
    <>
      <p class="kicker">{region.name}</p>
      <h1>{heading}</h1>
      <ChartFigure chart={chart} id="grafik" files={files} view={view} />
    </>
  );
};
