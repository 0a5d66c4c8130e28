import { ChartFigure } from '../charts/figure.tsx';
import { Said } from '../commitments/list.tsx';
import { lateDays, ProgrammeTags } from '../programmes/cards.tsx';
import { TooSilent } from '../programmes/silence.tsx';
import { words as programmeWords } from '../programmes/words.ts';
import { mean, sum } from '../regions/progress.tsx';
import { words as regionWords } from '../regions/words.ts';
import { words as statisticsWords } from '../statistics/words.ts';
import { Ago } from '../ui/ago.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { about, chartOf, placeOf, type Embedded } from './embedded.ts';
import type { Framed } from './frame-code.ts';
import { RegisterEmbed } from './register-embed.tsx';
import { roomyUpdate, UpdateEmbed } from './update-embed.tsx';
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
        <Drawn shown={shown} view={view} />
        <p class="more">
          <a href={path}>{w.more}</a>
        </p>
      </>,
    ),
  };
}

const Drawn = ({ shown, view }: { shown: Embedded; view: View }) => (
  <>
    <DemoBanner demo={placeOf(shown).demo} view={view} />
    <Shown shown={shown} view={view} />
  </>
);

/** What its frame has room for: its words where their length tells, a chart, else its kind; null where nothing is drawn. */
export function framedOf(shown: Embedded, view: View): Framed | null {
  if (shown.kind === 'programme' || shown.kind === 'region') return { kind: shown.kind };
  if (shown.kind === 'update') return { drawn: roomyUpdate({ page: shown.page, view }) };
  if (shown.kind !== 'chart') return { drawn: String(<Drawn shown={shown} view={view} />) };
  const chart = chartOf(shown, view);
  return chart && { chart };
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

const Shown = ({ shown, view }: { shown: Embedded; view: View }) => {
  switch (shown.kind) {
    case 'update':
      return <UpdateEmbed page={shown.page} view={view} />;
    case 'programme':
      return <Programme page={shown.page} view={view} />;
    case 'region':
      return <Region page={shown.page} view={view} />;
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

const Programme = ({ page: { programme, region }, view }: { page: Of<'programme'>['page']; view: View }) => (
  <>
    <p class="kicker">
      {programmeWords[view.locale].programme} · {region.name}
    </p>
    <h1>{programme.title}</h1>
    <ProgrammeTags programme={programme} silentAfter={region.silent_after_days} view={view} />
    <p>
      {programmeWords[view.locale].lastHeard} <Ago day={programme.last_event_date} view={view} />.
    </p>
  </>
);

const Region = ({ page: { region, progress, late }, view }: { page: Of<'region'>['page']; view: View }) => {
  const w = regionWords[view.locale];
  const whole = sum(progress);
  return (
    <>
      <p class="kicker">{region.province}</p>
      <h1>{region.name}</h1>
      <p>{w.sentence(region)}</p>
      {whole.scheduled_count > 0 ? (
        <p>
          {w.progressOf(mean(whole))}. {w.progressCount(whole.scheduled_count, whole.programme_count)}
        </p>
      ) : (
        <p class="absent">{w.progressNone}</p>
      )}
      <TooSilent of={region} after={region.silent_after_days} view={view} />
      <Late late={late} view={view} />
    </>
  );
};

const Late = ({ late, view }: { late: Of<'region'>['page']['late']; view: View }) => {
  const w = words[view.locale];
  if (late.length === 0) return null;
  return (
    <>
      <h2>{w.lateHeading}</h2>
      <ul>
        {late.map((programme) => (
          <li>{w.late(programme.title, lateDays(programme, view))}</li>
        ))}
      </ul>
    </>
  );
};

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
