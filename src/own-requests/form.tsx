import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import type { Codes } from './page.ts';
import { wordWords } from './word-words.ts';
import { words } from './words.ts';

/** The form as it is drawn: what was typed, and why it opened nothing. */
export interface Asked {
  typed: Partial<Codes>;
  refused?: { message: string; problems: Problem[] };
  /** What could not be sent: it stays, and is sent with number and key, to where it was meant for. */
  unsent?: Unsent | undefined;
}

interface Unsent {
  to: 'tulis' | 'belum';
  /** Name of its field. */
  name: 'pesan' | 'belum';
  text: string;
  tanda: string;
  versi: string;
}

export const PATH = '/lacak/';

/** The page on which a report is looked for by its number, and opened with its key. */
export function trackSlots(asked: Asked, view: View): Slots {
  const w = words[view.locale];
  return {
    ...head(asked.refused ? w.mended(w.track) : w.track, w.trackLead, PATH, view),
    main: html(<Track {...asked} view={view} />),
  };
}

const Track = ({ typed, refused, unsent, view }: Asked & { view: View }) => {
  const w = words[view.locale];
  const common = { problems: refused?.problems ?? [], view };
  return (
    <>
      <Breadcrumb trail={[]} view={view} />
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.track}</h1>
        <p class="lead">{w.trackLead}</p>
      </header>
      <form
        class="form"
        method="post"
        action={unsent ? `${PATH}${unsent.to}/` : PATH}
        novalidate
        data-from-fragment
      >
        <Field
          name="nomor"
          label={w.reference}
          hint={w.referenceHint}
          value={typed.nomor ?? ''}
          {...common}
        />
        <Field
          name="kunci"
          label={w.key}
          hint={w.keyHint}
          value={typed.kunci ?? ''}
          optional={!unsent}
          {...common}
        />
        {unsent ? (
          <>
            <input type="hidden" name="tanda" value={unsent.tanda} />
            <input type="hidden" name="versi" value={unsent.versi} />
            <Field
              name={unsent.name}
              label={unsent.to === 'belum' ? wordWords[view.locale].unsolved : w.message}
              hint={w.messageHint}
              value={unsent.text}
              rows={5}
              {...common}
            />
          </>
        ) : (
          <p class="muted">{w.keyless}</p>
        )}
        <button type="submit">{unsent ? w.send : w.open}</button>
      </form>
    </>
  );
};
