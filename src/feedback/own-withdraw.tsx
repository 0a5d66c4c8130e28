import { Carried } from '../own-requests/carried.tsx';
import type { Codes } from '../own-requests/page.ts';
import { ActForm } from '../ui/act-form.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import type { Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { PATH } from './own-page.ts';
import { words } from './own-words.ts';
import { slots } from './own.tsx';

/** Asks once more before it is taken back. */
export function withdrawSlots(id: string, codes: Codes, view: View): Slots {
  const w = words[view.locale];
  return slots(
    w.withdrawAsk(id),
    w.withdrawLead,
    view,
    <>
      <Breadcrumb trail={[[PATH, w.track]]} view={view} />
      <header class="intro">
        <h1>{w.withdrawAsk(id)}</h1>
        <p class="late">{w.withdrawWarning}</p>
      </header>
      <form class="form" method="post" action={`${PATH}tarik/`} novalidate>
        <Carried codes={codes} />
        <input type="hidden" name="langkah" value="2" />
        <button type="submit">{w.withdrawYes}</button>
      </form>
      <ActForm action={PATH} name={w.back}>
        <Carried codes={codes} />
      </ActForm>
    </>,
  );
}

/** The page after that: what is gone, and what is left. */
export function withdrawnSlots(id: string, view: View): Slots {
  const w = words[view.locale];
  return slots(
    w.done,
    w.doneLead(id),
    view,
    <>
      <Breadcrumb trail={[]} view={view} />
      <header class="intro">
        <h1>{w.done}</h1>
        <p class="lead">{w.doneLead(id)}</p>
      </header>
      <p>{w.doneLeft}</p>
    </>,
  );
}
