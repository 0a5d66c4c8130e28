import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { longDate, stamp } from '../ui/when.ts';
import type { KeyCard } from './schema.ts';
import { words } from './words.ts';

/** What colleagues may know of a key: all but the key. */
export const Card = ({ card, timeZone, view }: { card: KeyCard; timeZone: string; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <p class="tags">
        <Tag tone={card.revoked_at ? 'quiet' : 'good'}>{card.revoked_at ? w.revoked : w.works}</Tag>
        <Tag>{w.scopes[card.scope][0]}</Tag>
        <Tag>{card.organisation ? (card.organisation_name ?? card.organisation) : w.whole}</Tag>
      </p>
      <p class="muted">
        {w.made(stamp(card.made_at, timeZone), card.made_by)}{' '}
        {card.last_used_on ? w.used(longDate(card.last_used_on)) : w.unused}{' '}
        {card.revoked_at ? w.revokedAt(stamp(card.revoked_at, timeZone), card.revoked_by) : ''}
      </p>
    </>
  );
};
