import { channelsOf, hrefOf } from '../regions/settings.ts';
import type { Service } from '../services/schema.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { Field } from '../ui/field.tsx';
import { Radios } from '../ui/radios.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { classFrom, classInAddress, formAddress, type Asked } from './asked.ts';
import { words as own } from './form-words.ts';
import { Carried } from './carried.tsx';
import type { Filled, FormGround } from './page.ts';
import { servicesFor } from './services-for.ts';
import { classes } from './states.ts';
import { Unstaffed } from './unstaffed.tsx';
import { CHANGE } from './typed.ts';
import { words as shared } from './words.ts';

interface Props {
  ground: FormGround;
  asked: Asked;
  /** A report that was begun before: it goes along, so that nothing of it is lost. */
  filled?: Filled | undefined;
  view: View;
}

/** The first step of a report: what kind it is, and about what. */
export function startSlots(props: Props): Slots {
  const { ground, view } = props;
  const w = own[view.locale];
  const { slug, name } = ground.region;
  return {
    ...head(w.title(name), w.lead, formAddress(slug), view),
    main: html(<Start {...props} />),
  };
}

const Start = ({ ground, asked, filled, view }: Props) => {
  const w = own[view.locale];
  const { region } = ground;
  const common = { problems: [], view };
  return (
    <>
      <Breadcrumb trail={[[`/${region.slug}/`, region.name]]} view={view} />
      <DemoBanner demo={region.demo} view={view} />
      <p class="notice">
        <strong>
          {w.emergency} <a href="tel:112">112</a>.
        </strong>{' '}
        {w.emergencyMore}
      </p>
      <header class="intro">
        <h1>{w.title(region.name)}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <Unstaffed {...ground} view={view} />
      <Channels ground={ground} view={view} />
      <form
        class="form"
        method={filled ? 'post' : 'get'}
        action={formAddress(region.slug) + (filled ? 'ubah/' : '')}
        novalidate
      >
        {filled ? <Carried {...filled} photos={filled.photos.map(({ carried }) => carried)} /> : null}
        {asked.program ? <input type="hidden" name="program" value={asked.program} /> : null}
        <Radios
          name="jenis"
          label={w.class}
          options={classes.map((one) => [
            classInAddress(one),
            shared[view.locale].class[one],
            w.classHint[one],
          ])}
          value={classInAddress(classFrom(asked.jenis))}
          {...common}
        />
        <Field
          name="cari"
          label={w.search}
          hint={w.searchHint}
          value={asked.cari ?? ''}
          optional
          {...common}
        />
        <button type="submit" {...(filled ? { name: CHANGE.name, value: CHANGE.again } : {})}>
          {w.find}
        </button>
        <Categories {...{ ground, asked, filled, view }} />
      </form>
    </>
  );
};

const Channels = ({ ground: { region }, view }: Pick<Props, 'ground' | 'view'>) => {
  const w = own[view.locale];
  const channels = channelsOf(region).filter(({ address }) => address !== '112');
  return (
    <details>
      <summary>{w.channels}</summary>
      <ul class="plain">
        {channels.map((channel) => (
          <li>
            {channel.label}: <a href={hrefOf(channel)}>{channel.address}</a>{' '}
            {channel.note ? <span class="muted">{channel.note}</span> : null}
          </li>
        ))}
      </ul>
      <p>{w.notRival}</p>
    </details>
  );
};

// Buttons of the form, so that the class that was chosen goes along without a script.
const Categories = ({ ground: { region, list }, asked, filled, view }: Props) => {
  const w = own[view.locale];
  const found = servicesFor(list.services, asked.cari ?? '');
  const shown = found.length > 0 ? found : list.services;
  return (
    <section>
      <h2>{asked.cari && found.length > 0 ? w.found(asked.cari) : w.categories}</h2>
      {asked.cari && found.length === 0 ? <p class="notice">{w.foundNone}</p> : null}
      {[...Map.groupBy(shown, ({ group }) => group)].map(([group, services]) => (
        <Group name={group} services={services} />
      ))}
      {asked.cari && found.length > 0 ? (
        <p class="more">
          {filled ? (
            <button class="quiet" type="submit" name={CHANGE.name} value={CHANGE.all}>
              {w.all}
            </button>
          ) : (
            <a href={formAddress(region.slug, { ...asked, cari: '' })}>{w.all}</a>
          )}
        </p>
      ) : null}
    </section>
  );
};

const Group = ({ name, services }: { name: string; services: Service[] }) => (
  <>
    <h3>{name}</h3>
    <ul class="plain categories">
      {services.map((service) => (
        <li>
          <button class="quiet" type="submit" name="kategori" value={service.code}>
            {service.name}
          </button>{' '}
          <span class="muted">{service.description}</span>
        </li>
      ))}
    </ul>
  </>
);
