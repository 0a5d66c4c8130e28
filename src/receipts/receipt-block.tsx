import type { View } from '../ui/view.ts';
import { words } from './words.ts';

interface Props {
  /** The signed note, as signReceipt gives it. */
  note: string;
  /** The text whose hash it holds, as it was received; null when the page does not have those words. */
  text: string | null;
  view: View;
}

/** The signed receipt on the page that a reporter is shown: the note, and the very text that it speaks of. */
export const ReceiptBlock = ({ note, text, view }: Props) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.signed}</h2>
      <p>{w.keep}</p>
      <pre tabindex={0}>{note}</pre>
      {text === null ? null : (
        <details>
          <summary>{w.yourText}</summary>
          <p>{w.yourTextHelp}</p>
          <pre tabindex={0}>{text}</pre>
        </details>
      )}
      <p>
        <a href="/tanda-terima/">{w.verify}</a>
      </p>
    </section>
  );
};
