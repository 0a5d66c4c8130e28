import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { Choice } from '../ui/choice.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { Radios } from '../ui/radios.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { Trap, TRAP } from '../ui/trap.tsx';
import type { View } from '../ui/view.ts';
import { feedOf, followPage, topicFields, topicPage, topicWords, type NamedTopic } from './topic.ts';
import { words } from './words.ts';

/** By which an address or the form names a topic. */
export const TOPIC_FIELDS = ['wilayah', 'topik', 'subjek', 'kategori', 'kecamatan'] as const;
/** Names of the fields that the form sends. */
export const FIELDS = [...TOPIC_FIELDS, 'surel', 'irama', TRAP] as const;

/** What can be chosen of an area of reports: codes and names. */
export interface Areas {
  services: readonly (readonly [code: string, name: string])[];
  districts: readonly (readonly [code: string, name: string])[];
}

/** The form as it is drawn. */
export interface Asked {
  topic: NamedTopic;
  areas: Areas;
  typed: { surel: string; irama: string };
  refused?: { message: string; problems: Problem[] } | undefined;
}

/** The page on which one asks to be told of a topic. */
export function followSlots(asked: Asked, view: View): Slots {
  const w = words[view.locale];
  const title = asked.refused ? w.mended(w.formTitle) : w.formTitle;
  return {
    ...head(
      title,
      w.lead(topicWords(asked.topic, view.locale)),
      followPage({ ...asked.topic, slug: asked.topic.facts.slug }),
      view,
    ),
    main: html(<Form asked={asked} view={view} />),
  };
}

const Form = ({ asked, view }: { asked: Asked; view: View }) => {
  const { topic, typed, refused } = asked;
  const w = words[view.locale];
  const common = { problems: refused?.problems ?? [], view };
  return (
    <>
      <Way topic={topic} view={view} />
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.formTitle}</h1>
        <p class="lead">{w.lead(topicWords(topic, view.locale))}</p>
      </header>
      {topic.topic === 'region' ? <Reports topic={topic} view={view} /> : null}
      <form class="form" method="post" action="/ikuti/" novalidate>
        <What asked={asked} {...common} />
        <Field
          name="surel"
          label={w.address}
          hint={w.addressHint}
          type="email"
          fills="email"
          value={typed.surel}
          {...common}
        />
        <Radios
          name="irama"
          label={w.rhythm}
          value={typed.irama}
          options={[
            ['harian', w.daily, w.dailyHint],
            ['segera', w.atOnce, w.atOnceHint],
          ]}
          {...common}
        />
        <p class="notice">{w.privacy}</p>
        <Trap view={view} />
        <button type="submit">{w.send}</button>
      </form>
      {topic.facts.waits ? null : <FeedOf topic={topic} view={view} />}
    </>
  );
};

const FeedOf = ({ topic, view }: { topic: NamedTopic; view: View }) => {
  const w = words[view.locale];
  const path = feedOf({ ...topic, slug: topic.facts.slug });
  return (
    <section>
      <h2>{w.feedHeading}</h2>
      <p>{w.feedWords}</p>
      {topic.topic === 'service_area' ? <p>{w.feedAsOpened}</p> : null}
      <p>
        <a href={path}>{view.origin + path}</a>
      </p>
      <p class="more">
        <a href={`/${topic.region}/umpan/`}>{w.allFeeds}</a>
      </p>
    </section>
  );
};

// They are a topic of their own, for they are many.
const Reports = ({ topic: { region, region_name }, view }: { topic: NamedTopic; view: View }) => {
  const w = words[view.locale];
  return (
    <p>
      {w.notReports}{' '}
      <a href={followPage({ region, topic: 'service_area', subject: '/' })}>{w.followReports(region_name)}</a>
    </p>
  );
};

/** The way back to what is followed. */
const Way = ({ topic, view }: { topic: NamedTopic; view: View }) => (
  <>
    <Breadcrumb
      trail={[
        [`/${topic.region}/`, topic.region_name],
        ...(topic.topic === 'region'
          ? []
          : [[topicPage(topic), topicWords(topic, view.locale)] as [string, string]]),
      ]}
      view={view}
    />
    <DemoBanner demo={topic.demo} view={view} />
  </>
);

// What was named by the link stays; of reports in an area one chooses here.
const What = ({ asked, ...common }: { asked: Asked; problems: Problem[]; view: View }) => {
  const w = words[common.view.locale];
  const { topic, areas } = asked;
  const fields = topicFields({ ...topic, slug: topic.facts.slug });
  const isArea = topic.topic === 'service_area';
  const hidden = Object.entries(fields).filter(([name]) => !isArea || name === 'wilayah' || name === 'topik');
  return (
    <>
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {isArea ? (
        <>
          <p class="muted">{w.areaHint}</p>
          <Choice
            name="kategori"
            label={w.service}
            options={[['', w.anyService], ...areas.services]}
            value={fields.kategori ?? ''}
            {...common}
          />
          <Choice
            name="kecamatan"
            label={w.district}
            options={[['', w.anyDistrict], ...areas.districts]}
            value={fields.kecamatan ?? ''}
            {...common}
          />
        </>
      ) : null}
    </>
  );
};
