import { MilestoneLine } from '../charts/milestone-line.tsx';
import { CiteChart } from '../charts/cite-chart.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { More } from '../ui/more.tsx';
import { Pick } from '../ui/pick.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { OwnAddress } from '../ui/own-address.tsx';
import type { View } from '../ui/view.ts';
import { noOembed, oembedSlot } from '../embeds/oembed-address.ts';
import { correctionsSlot } from '../following/follow.tsx';
import { MilestoneLines, SumLines } from './lines.tsx';
import { LedgerOffer } from './offers.tsx';
import { chartsOfSlippage, itemsOf, LINE, lineAt } from './charts.ts';
import { orders, PATH, type SlippagePage } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: SlippagePage;
  view: View;
}

/** The ledger of slippage, of all regions or of one, sorted as it was asked for. */
export function slippageSlots(page: SlippagePage, view: View): Slots {
  const w = words[view.locale];
  const title = page.region ? w.titleOf(page.region.name) : w.title;
  const [chart] = page.asked.setelah ? [] : chartsOfSlippage(page, view);
  return {
    ...head(title, w.lead, PATH, view),
    ...correctionsSlot(view),
    ...(chart ? oembedSlot(chart.page, title, view) : noOembed),
    main: html(<Ledger page={page} title={title} view={view} />),
  };
}

const Ledger = ({ page, title, view }: Props & { title: string }) => {
  const w = words[view.locale];
  const { region, milestones, sums } = page;
  return (
    <>
      <Breadcrumb trail={region ? [[`/${region.slug}/`, region.name]] : []} view={view} />
      <DemoBanner demo={region?.demo ?? false} view={view} />
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{w.lead}</p>
        <p class="muted">{w.unfair}</p>
      </header>
      <Sorting page={page} view={view} />
      {milestones.length + sums.length === 0 ? <p class="absent">{w.none}</p> : null}
      {milestones.length > 0 ? (
        <>
          <MilestoneLine items={itemsOf(page, view)} files={lineAt(page)} view={view} id={LINE} />
          <CiteChart charts={chartsOfSlippage(page, view)} name={LINE} view={view} />
          <MilestoneLines page={page} view={view} />
        </>
      ) : null}
      <LedgerOffer page={page} view={view} />
      {sums.length > 0 ? <SumLines page={page} view={view} /> : null}
      <More path={PATH} asked={page.asked} cursor="setelah" next={page.next} view={view} />
      <OwnAddress path={PATH} asked={page.asked} view={view} />
      {region ? (
        <p class="more">
          <a href={`/${region.slug}/pergeseran/`}>{w.here}</a> <a href={PATH}>{w.everywhere}</a>
        </p>
      ) : null}
    </>
  );
};

const Sorting = ({ page: { order, region, asked }, view }: Props) => {
  const w = words[view.locale];
  return (
    <form class="filter" action={PATH} method="get">
      {region ? <input type="hidden" name="wilayah" value={region.slug} /> : null}
      <Pick
        name="urut"
        label={w.order}
        options={orders.map((one) => [one, w.orders[one]] as const)}
        chosen={order}
      />
      <p class="more">
        <button type="submit">{w.apply}</button>
        {asked.urut || asked.wilayah ? <a href={PATH}>{w.clear}</a> : null}
      </p>
    </form>
  );
};
