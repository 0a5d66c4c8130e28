import type { ConsolePage } from '../accounts/frame.tsx';
import type { Officer } from '../accounts/officer.ts';
import type { View } from '../ui/view.ts';
import { words } from './words.ts';

/** A key that was just made, and where it is good. */
export interface KeyMade {
  key: string;
  typed: { label: string; scope: string };
  region: NonNullable<Officer['region']>;
  /** Address of the portal, without its final slash. */
  site: string;
}

/** The one page on which a key is ever shown. */
export const keyMadePage = ({ key, typed, region, site }: KeyMade, view: View): ConsolePage => {
  const w = words[view.locale];
  // What is published does not go through Open311, which knows reports alone.
  const isOpen311 = typed.scope !== 'publish';
  const back = `/petugas/${region.slug}/kunci/`;
  return {
    title: w.madeTitle,
    trail: [[back, w.title]],
    main: (
      <>
        <header class="intro">
          <h1>{w.madeTitle}</h1>
          <p class="lead">{typed.label.trim()}</p>
          <p class="notice">{w.once}</p>
        </header>
        <p>{w.key}</p>
        <p class="to-copy">
          <code id="kunci">{key}</code>
        </p>
        <p>{w.madeUse}</p>
        <p class="to-copy">
          <code>Authorization: Bearer {key}</code>
        </p>
        <p>{w.neverShare}</p>
        {isOpen311 ? <Open311 site={site} region={region} view={view} /> : null}
        <p class="more">
          <a href={isOpen311 ? '/pengembang/kunci/' : '/pengembang/antarmuka/'}>
            {isOpen311 ? w.wayOn.open311 : w.wayOn.api}
          </a>{' '}
          <a href={back}>{w.back}</a>
        </p>
      </>
    ),
  };
};

const Open311 = ({ site, region, view }: Pick<KeyMade, 'site' | 'region'> & { view: View }) => {
  const w = words[view.locale];
  return (
    <dl class="record">
      <dt>{w.endpoint}</dt>
      <dd>
        <code>{site}/open311/v2/</code>
      </dd>
      <dt>{w.test}</dt>
      <dd>
        <code>{site}/open311/uji/v2/</code>
      </dd>
      <dt>jurisdiction_id</dt>
      <dd>
        <code>{region.slug}</code>
      </dd>
    </dl>
  );
};
