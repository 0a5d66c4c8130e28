import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { More } from '../ui/more.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { Contradictions } from './contradictions.tsx';
import type { ContradictionsPage } from './page.ts';
import { words } from './words.ts';

/** Everything that sources of a region or of one of its programmes say differently; the portal does not choose. */
export function contradictionsSlots(page: ContradictionsPage, view: View): Slots {
  const w = words[view.locale];
  const { region, programme, pairs, asked, next } = page;
  const all = `/${region.slug}/berbeda/`;
  const title = programme ? w.differingOf(programme.title, region.name) : w.differing(region.name);
  return {
    ...head(title, w.differingLead, programme ? `${all}?program=${programme.slug}` : all, view),
    main: html(
      <>
        <Breadcrumb trail={[[`/${region.slug}/`, region.name]]} view={view} />
        <DemoBanner demo={region.demo} view={view} />
        <header class="intro">
          <h1>{title}</h1>
          <p class="lead">{w.differingLead}</p>
        </header>
        {programme ? (
          <p>
            {w.onlyOf} <a href={`/${region.slug}/program/${programme.slug}/`}>{programme.title}</a>.{' '}
            <a href={all}>{w.allDiffering}</a>
          </p>
        ) : null}
        {pairs.length > 0 ? (
          <Contradictions pairs={pairs} view={view} />
        ) : (
          <p class="absent">{w.differingNone}</p>
        )}
        <More path={all} asked={asked} cursor="setelah" next={next} view={view} />
      </>,
    ),
  };
}
