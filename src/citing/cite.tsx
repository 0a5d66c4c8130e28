import type { View } from '../ui/view.ts';
import { citingFile, citingFormats, type Citable, type CitingFormat } from './citable.ts';
import { apa, plainly, robustLink } from './sentences.ts';
import { words } from './words.ts';

interface Props {
  cited: Citable;
  /** Facts in it that can be cited alone: what each is about, and its part of the address. */
  parts?: { topic: string; anchor: string }[];
  view: View;
}

/** How one version is cited: texts that one tap selects, and files. */
export const Cite = ({ cited, parts = [], view }: Props) => {
  const w = words[view.locale];
  return (
    <details id="kutip">
      <summary>{w.heading}</summary>
      <p>{w.hint}</p>
      <h2>{w.sentence}</h2>
      <p class="to-copy">{plainly(cited, view.frozen ? null : view.today)}</p>
      <h2>{w.list}</h2>
      <p class="to-copy">{apa(cited)}</p>
      <h2>{w.link}</h2>
      <pre class="to-copy" tabindex={0}>
        <code>{robustLink(cited)}</code>
      </pre>
      <Parts cited={cited} parts={parts} view={view} />
      <h2>{w.files}</h2>
      <p class="more">
        {(Object.keys(citingFormats) as CitingFormat[]).map((format) => (
          <>
            <a href={new URL(citingFile(cited.address, format)).pathname}>{w.format[format]}</a>{' '}
          </>
        ))}
      </p>
    </details>
  );
};

const Parts = ({ cited, parts = [], view }: Props) => {
  if (parts.length === 0) return null;
  return (
    <>
      <h2>{words[view.locale].claims}</h2>
      <dl class="record">
        {parts.map(({ topic, anchor }) => (
          <>
            <dt>{topic}</dt>
            <dd class="to-copy">{`${cited.address}#${anchor}`}</dd>
          </>
        ))}
      </dl>
    </>
  );
};
