import type { View } from '../ui/view.ts';
import { frameCode, heightsOf, WIDTH, type Framed } from './frame-code.ts';
import { EMBEDS } from './target.ts';
import { words } from './words.ts';

/** One thing that can be embedded, as the block names it. */
interface Named {
  label: string;
  /** Path of the embed, below `/semat`. */
  embed: string;
  title: string;
}
export type Offer = Named & Framed;

/** The codes with which a page elsewhere shows this one, or a part of it. They show what is known now: a page of an earlier day has none. */
export const EmbedBlock = ({ offers, view }: { offers: Offer[]; view: View }) => {
  const w = words[view.locale];
  if (view.per) return null;
  return (
    <details id="sematkan">
      <summary>{w.heading}</summary>
      <p>{w.hint}</p>
      {offers.map((offer) => (
        <>
          <h2>{offer.label}</h2>
          <Code offer={offer} view={view} />
        </>
      ))}
    </details>
  );
};

/** The code of one thing, with a link to what it shows. */
export const Code = ({ offer, view }: { offer: Offer; view: View }) => (
  <>
    <pre class="to-copy" tabindex={0}>
      <code>{codeOf(offer, view)}</code>
    </pre>
    <p class="more">
      <a href={EMBEDS + offer.embed}>
        {words[view.locale].look}
        <span class="visually-hidden"> ({offer.title})</span>
      </a>
    </p>
  </>
);

const codeOf = (offer: Offer, { origin }: View) => {
  const { embed, title } = offer;
  return frameCode({ origin, embed, title, width: WIDTH, ...heightsOf(offer) });
};
