import { noOembed, oembedSlot } from '../embeds/oembed-address.ts';
import { feedSlot } from '../following/follow.tsx';
import { DaysMoved } from '../slippage/lines.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { More } from '../ui/more.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { OwnAddress } from '../ui/own-address.tsx';
import type { View } from '../ui/view.ts';
import { Ledger, type LedgerLine } from './ledger.tsx';
import type { LedgerPage } from './page.ts';
import { planWords } from './plan-words.ts';

/** The ledger of a region: every date that was moved, with its reason, newest first. */
export function ledgerSlots(page: LedgerPage, view: View): Slots {
  const w = planWords[view.locale];
  const path = `/${page.region.slug}/pergeseran/`;
  const title = w.regionLedger(page.region.name);
  return {
    ...head(title, w.regionLedgerLead, path, view),
    ...feedSlot({ region: page.region.slug, topic: 'corrections', subject: '' }, view),
    ...(isFramed(page) ? oembedSlot(path, title, view) : noOembed),
    main: html(<Moves page={page} path={path} title={title} view={view} />),
  };
}

// Its frame draws what the list of all its milestones that moved begins with.
const isFramed = ({ sums, asked }: LedgerPage) => (sums?.moved_count ?? 0) > 0 && !asked.setelah;

interface Props {
  page: LedgerPage;
  path: string;
  title: string;
  view: View;
}

const Moves = ({ page, path, title, view }: Props) => {
  const w = planWords[view.locale];
  const { region, moves, asked, next } = page;
  return (
    <>
      <Breadcrumb trail={[[`/${region.slug}/`, region.name]]} view={view} />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{w.regionLedgerLead}</p>
        {page.sums ? <DaysMoved of={page.sums} view={view} /> : null}
      </header>
      <Ledger lines={moves.map((move) => toLine(move, region.slug))} view={view} />
      <p class="more">
        <a href={`/pergeseran/?wilayah=${region.slug}`}>{w.sorted}</a>{' '}
        {isFramed(page) ? <a href={`/pergeseran/?wilayah=${region.slug}#sematkan`}>{w.framed}</a> : null}{' '}
        <a href="/pergeseran/">{w.everywhere}</a>
      </p>
      <More path={path} asked={asked} cursor="setelah" next={next} view={view} />
      <OwnAddress path={path} asked={asked} view={view} />
    </>
  );
};

/** A move as a line that names its programme. */
export const toLine = (move: LedgerPage['moves'][number], region: string): LedgerLine => {
  const address = `/${region}/program/${move.programme.slug}/#pergeseran`;
  return { ...move, address, programme: { href: address, title: move.programme.title } };
};
