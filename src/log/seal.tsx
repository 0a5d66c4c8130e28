import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import type { LogPage } from './page.ts';
import { words } from './words.ts';

const ZONE = 'Asia/Jakarta';

/** What the portal signed last: how many entries, when, the one hash over all of them, and who else saw it. */
export const Seal = ({ head, view }: { head: LogPage['head']; view: View }) => {
  const w = words[view.locale];
  if (!head) return <p class="absent">{w.unsealed}</p>;
  return (
    <>
      <p class="lead">{w.sealed(head.size, stamp(head.signed_at, ZONE))}</p>
      <dl class="record">
        <dt>{w.root}</dt>
        <dd>
          <code>{head.root}</code>
        </dd>
        {head.witnesses.length > 0 ? (
          <>
            <dt>{w.witnesses}</dt>
            {head.witnesses.map(({ name, seen_at }) => (
              <dd>{w.seen(name, stamp(seen_at, ZONE))}</dd>
            ))}
          </>
        ) : null}
      </dl>
      <p>{w.rootHelp}</p>
      <p>
        {head.witnesses.length > 0 ? null : `${w.noWitness} `}
        <a href="/pengembang/log/#saksi">{w.beWitness}</a> · <a href="/log/checkpoint">{w.checkpoint}</a>
      </p>
    </>
  );
};
