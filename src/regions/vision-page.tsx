import { ReportError } from '../error-reports/link.tsx';
import { DayForm } from '../mementos/day-form.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { DimensionSets, OtherDimensions } from './dimensions.tsx';
import type { VisionPage } from './page.ts';
import { ChangesLink } from '../versions/link.tsx';
import { Visions } from './vision.tsx';
import { words } from './words.ts';

/** The page of a region's vision and dimensions, with every earlier version. */
export function visionSlots(page: VisionPage, view: View): Slots {
  const w = words[view.locale];
  const { region } = page;
  return {
    ...head(w.visionTitle(region.name), w.visionLead, `/${region.slug}/visi/`, view),
    main: html(<VisionMain page={page} view={view} />),
  };
}

const VisionMain = ({ page, view }: { page: VisionPage; view: View }) => {
  const w = words[view.locale];
  const { region, citations } = page;
  const path = `/${region.slug}/visi/`;
  return (
    <>
      <Breadcrumb trail={[[`/${region.slug}/`, region.name]]} view={view} />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{w.visionTitle(region.name)}</h1>
        <p class="lead">{w.visionLead}</p>
      </header>
      <section id="visi">
        <h2>{w.vision}</h2>
        <Visions visions={region.content.vision.toReversed()} citations={citations} view={view} />
        <ReportError address={`${path}#visi`} label={w.vision} view={view} />
      </section>
      <section id="dimensi">
        <h2>{w.dimensions}</h2>
        <p class="lead">{w.dimensionsLead}</p>
        <DimensionSets sets={region.content.dimension_sets.toReversed()} citations={citations} view={view} />
        <OtherDimensions page={page} view={view} />
        <ReportError address={`${path}#dimensi`} label={w.dimensions} view={view} />
      </section>
      <p class="more">
        <ChangesLink region={region.slug} kind="wilayah" name={region.slug} of={region.name} view={view} />
      </p>
      <DayForm path={path} view={view} />
    </>
  );
};
