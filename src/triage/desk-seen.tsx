import type { DeskRequestProps } from './desk-page.ts';
import { words } from './desk-words.ts';
import { HideForm } from './hide-form.tsx';

/** What the public sees of a report that was checked, and the form that makes it less. */
export const Seen = (props: DeskRequestProps) => {
  const { view, may, request } = props;
  const { facts } = request;
  const w = words[view.locale];
  if (facts.state === 'received' || facts.state === 'returned') return null;
  return (
    <section>
      <h2>{w.publicity}</h2>
      <p>{w.shown[facts.shown ?? 'none']}</p>
      {facts.shown ? (
        <p class="more">
          <a href={`/laporan/${facts.id}/`}>{w.seePublic}</a>
        </p>
      ) : null}
      {may('service_request.verify') ? <HideForm {...props} /> : null}
    </section>
  );
};
