import { next } from '../service-requests/actions.ts';
import { DeedForm } from './deed-form.tsx';
import { words } from './deed-words.ts';
import { deedRules, deedsIn, likelyNext } from './deeds.ts';
import type { DeskRequestProps } from './desk-page.ts';
import { isGone } from './gone.ts';
import { LaporForm } from './lapor-form.tsx';
import { LeftOver } from './left-over.tsx';
import { VerifyForm } from './verify-form.tsx';

/** Everything that this officer can do with a report now: the likely next step open, the rest shut. */
export const DeedList = (props: DeskRequestProps) => {
  const { request, may, view } = props;
  const { facts, objection_count } = request;
  const w = words[view.locale];
  const isAnswered = facts.state === 'in_progress' && facts.course.silence !== null;
  const first = likelyNext(facts.state, objection_count, isAnswered);
  const found = deedsIn(facts.state, objection_count).filter((deed) => may(deedRules[deed].right));
  // What somebody else did meanwhile may leave no form for what was typed.
  const lost = isGone(props)
    ? ['teks', 'alasan'].flatMap((name) => props.typed[`${name}-${props.open}`] || [])
    : [];
  const waits = isAnswered || facts.state === 'awaiting_reporter' || facts.state === 'returned';
  const verifies = next(facts.state, 'verify') !== null && may('service_request.verify');
  return (
    <section id="tindakan">
      <h2>{w.act}</h2>
      {waits ? <p class="notice">{w.waits}</p> : null}
      {verifies ? <VerifyForm {...props} /> : null}
      {!verifies && found.length === 0 && !waits ? <p class="absent">{w.nothing}</p> : null}
      {found
        .toSorted((a, b) => Number(b === first) - Number(a === first))
        .map((deed) => (
          <DeedForm
            {...props}
            deed={deed}
            isOpen={deed === first && !found.some((one) => one === props.open)}
          />
        ))}
      {props.refused && lost.length > 0 ? <LeftOver texts={lost} view={view} /> : null}
      {may('service_request.refer') ? <LaporForm {...props} /> : null}
    </section>
  );
};
