import type { ConsolePage } from '../accounts/frame.tsx';
import type { Officer } from '../accounts/officer.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { Card } from './card.tsx';
import type { KeyCard } from './schema.ts';
import { words } from './words.ts';

/** One key as its page is drawn. */
export interface KeyPage {
  region: NonNullable<Officer['region']>;
  card: KeyCard;
  refused: { message: string; problems: Problem[] } | undefined;
}

/** One key, what it may do, and what happens when it is revoked: the button stands below that. */
export const keyPage = ({ region, card, refused }: KeyPage, view: View): ConsolePage => {
  const w = words[view.locale];
  const room = `/petugas/${region.slug}/kunci/`;
  return {
    title: card.label,
    trail: [[room, w.title]],
    main: (
      <>
        {refused ? <ErrorSummary {...refused} view={view} /> : null}
        <header class="intro">
          <h1>{card.label}</h1>
          <p class="lead">{w.scopes[card.scope][1]}</p>
        </header>
        <Card card={card} timeZone={region.time_zone} view={view} />
        {card.revoked_at ? null : (
          <section aria-labelledby="cabut">
            <h2 id="cabut">{w.revoke}</h2>
            <p>{w.revokeLead}</p>
            <form class="act" method="post" action={`${room}${card.id}/cabut/`}>
              <button type="submit">{w.revokeButton}</button>
            </form>
          </section>
        )}
        <p class="more">
          <a href={room}>{w.back}</a>
        </p>
      </>
    ),
  };
};
