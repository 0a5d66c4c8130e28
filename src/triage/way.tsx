import { stamp } from '../ui/when.ts';
import { words } from './deed-words.ts';
import type { DeskRequestProps } from './desk-page.ts';

/** Through whose hands a report went, how long each had it, and why it went on. */
export const Ledger = ({ request: { facts, around }, view }: DeskRequestProps) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.ledger}</h2>
      <p>{w.handedOver(facts.hand_over_count)}</p>
      {around.referrals.length > 0 ? (
        <ol class="plain">
          {around.referrals.map(({ at, from, to, days_held, reason }) => (
            <li>
              <p class="topic">
                <time datetime={at}>{stamp(at, facts.region.time_zone)}</time>
              </p>
              <p>
                {w.referral(from ?? w.coordinator, to ?? w.coordinator)}, {w.held(days_held)}.
              </p>
              {reason ? <p class="said">{reason}</p> : null}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
};

/** What was merged into a report, and into what it was merged. */
export const Merged = ({ request: { facts, around }, region, view }: DeskRequestProps) => {
  const w = words[view.locale];
  const link = (id: string) => <a href={`/petugas/${region.slug}/laporan/${id}/`}>{id}</a>;
  return (
    <>
      {facts.duplicate_of ? (
        <p class="notice">
          {w.duplicateOf} {link(facts.duplicate_of)}.
        </p>
      ) : null}
      {around.duplicates.length > 0 ? (
        <section>
          <h2>{w.duplicates}</h2>
          <ul class="plain">
            {around.duplicates.map((id) => (
              <li>{link(id)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
};

/** What supporters say of a closed report, before an officer answers them. */
export const Objections = ({ request: { facts, around }, view }: DeskRequestProps) => {
  const w = words[view.locale];
  if (around.objections.length === 0) return null;
  return (
    <section>
      <h2>{w.objections}</h2>
      <ul class="plain">
        {around.objections.map(({ at, body }) => (
          <li>
            <p class="topic">
              <time datetime={at}>{stamp(at, facts.region.time_zone)}</time>
            </p>
            {body ? <p class="said">{body}</p> : <p class="absent">{w.objectionNoWords}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};
