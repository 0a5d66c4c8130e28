import type { ConsolePage } from '../accounts/frame.tsx';
import type { Officer } from '../accounts/officer.ts';
import type { View } from '../ui/view.ts';
import { words } from './words.ts';

/** A key that was just made, and where it is good. */
export interface KeyMade {
  key: string;
  typed: { label: string };
  region: NonNullable<Officer['region']>;
  /** Address of the portal, without its final slash. */
  site: string;
}

/** The one page on which a key is ever shown. */
export const keyMadePage = ({ key, typed, region, site }: KeyMade, view: View): ConsolePage => {
  const w = words[view.locale];
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
        <p class="field">
          <label for="kunci">{w.key}</label>
          <input id="kunci" type="text" readonly value={key} />
        </p>
        <p>{w.madeUse}</p>
        <pre>
          <code>Authorization: Bearer {key}</code>
        </pre>
        <p>{w.neverShare}</p>
        <dl class="record">
          <dt>{w.endpoint}</dt>
          <dd>{site}/open311/v2/</dd>
          <dt>{w.test}</dt>
          <dd>{site}/open311/uji/v2/</dd>
          <dt>jurisdiction_id</dt>
          <dd>{region.slug}</dd>
        </dl>
        <p class="more">
          <a href={back}>{w.back}</a>
        </p>
      </>
    ),
  };
};
