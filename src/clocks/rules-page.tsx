import { words as shared } from '../service-requests/words.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { Days } from './days.tsx';
import type { ClocksPage } from './page.ts';
import type { ClockChanges, Rule } from './schema.ts';
import { words } from './words.ts';

/** By when reports of a region are answered: every term with its source and how sure that is, and the days off. */
export function rulesSlots(page: ClocksPage, view: View): Slots {
  const w = words[view.locale];
  const { region, list } = page;
  const path = `/${region.slug}/laporan/aturan/`;
  const title = w.title(region.name);
  const own = list.services.filter(({ clocks }) => clocks);
  return {
    ...head(title, w.lead, path, view),
    main: html(
      <>
        <Breadcrumb
          trail={[
            [`/${region.slug}/`, region.name],
            [`/${region.slug}/laporan/`, shared[view.locale].reports],
          ]}
          view={view}
        />
        <DemoBanner demo={region.demo} view={view} />
        <header class="intro">
          <h1>{title}</h1>
          <p class="lead">{w.lead}</p>
        </header>
        <section id="batas">
          <h2>{w.usual}</h2>
          <Rules rules={list.clocks} view={view} />
        </section>
        {own.map(({ code, name, clocks }) => (
          <section id={`kategori-${code}`}>
            <h2>{w.own(name)}</h2>
            <Rules rules={clocks ?? {}} view={view} />
          </section>
        ))}
        <section id="hitungan">
          <h2>{w.how}</h2>
          <ul>
            {w.counting.map((said) => (
              <li>{said}</li>
            ))}
          </ul>
        </section>
        <section id="jeda">
          <h2>{w.pauses}</h2>
          <ul>
            {w.pausing.map((said) => (
              <li>{said}</li>
            ))}
          </ul>
        </section>
        <Days page={page} region={region.name} view={view} />
        <p class="more">
          <a href={`/${region.slug}/laporan/aturan.json`}>{w.json}</a>
        </p>
      </>,
    ),
  };
}

const Rules = ({ rules, view }: { rules: ClockChanges; view: View }) => {
  const w = words[view.locale];
  const { clock } = shared[view.locale];
  const { verify, first_action, final = {}, silence, objection } = rules;
  return (
    <dl class="record">
      <Line name={clock.verify} rule={verify} view={view} />
      <Line name={clock.first_action} rule={first_action} view={view} />
      {(Object.keys(w.finals) as (keyof typeof final)[]).map((kind) => (
        <Line name={w.finals[kind]} rule={final[kind]} view={view} />
      ))}
      <Line name={w.silence} rule={silence} about={w.silenceAbout} view={view} />
      <Line name={w.objection} rule={objection} about={w.objectionAbout} view={view} />
    </dl>
  );
};

interface Clock {
  name: string;
  rule: Rule | undefined;
  /** When it begins, where its name does not tell. */
  about?: string;
  view: View;
}

const Line = ({ name, rule, about, view }: Clock) => {
  const w = words[view.locale];
  if (!rule) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <strong>{w.term(rule.term)}</strong>. {about ? `${about} ` : ''}
        {w.source(rule.source)} {rule.caution ? `${rule.caution}.` : ''}
      </dd>
    </>
  );
};
