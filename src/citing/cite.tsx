import type { View } from '../ui/view.ts';
import { citingFormats, isRunning, type Citable, type CitingFormat } from './citable.ts';
import { apa, plainly, robustLink } from './sentences.ts';
import { words } from './words.ts';

interface Props {
  cited: Citable;
  /** Facts in it that can be cited alone: what each is about, and its part of the address. */
  parts?: { topic: string; anchor: string }[];
  /** Of a part of a page: its anchor, and what it is called there. The page itself needs neither. */
  of?: { anchor: string; label: string };
  view: View;
}

/** How something is cited: texts that one tap selects, and files. */
export const Cite = ({ cited, parts = [], of, view }: Props) => {
  const w = words[view.locale];
  return (
    <details id={of ? `kutip-${of.anchor}` : 'kutip'} class="cite">
      <summary>{of ? w.of(of.label) : headingOf(cited, view)}</summary>
      <p>
        {hintOf(cited, view)} {w.tap}
        {view.frozen ? ` ${w.hintFrozen}` : null}
      </p>
      <dl class="record">
        <dt>{w.sentence}</dt>
        <dd class="to-copy">{plainly(cited, view.frozen ? null : view.today)}</dd>
        <dt>{w.list}</dt>
        <dd class="to-copy">{apa(cited)}</dd>
        <dt>{w.link}</dt>
        <dd>
          <code class="to-copy">{robustLink(cited, view.today)}</code>
        </dd>
        {cited.missing.length > 0 ? (
          <>
            <dt>{w.missing}</dt>
            <dd class="absent">{cited.missing.join('; ')}</dd>
          </>
        ) : null}
      </dl>
      <Parts cited={cited} parts={parts} view={view} />
      <Files cited={cited} of={of} view={view} />
    </details>
  );
};

const headingOf = (cited: Citable, view: View) => {
  const w = words[view.locale];
  if (cited.number === null) return w.headingSource;
  return cited.per ? w.headingDay : w.heading;
};

const hintOf = (cited: Citable, view: View) => {
  const w = words[view.locale];
  if (cited.number === null) return w.hintSource;
  if (isRunning(cited)) return w.hintRunning;
  return cited.per ? w.hintPer : w.hint;
};

const Parts = ({ cited, parts = [], view }: Props) => {
  if (parts.length === 0) return null;
  return (
    <>
      <p class="topic">{words[view.locale].claims}</p>
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

const Files = ({ cited, of, view }: Props) => {
  const w = words[view.locale];
  return (
    <p class="more">
      {w.files}:{' '}
      {(Object.keys(citingFormats) as CitingFormat[]).map((format) => (
        <>
          <a href={`${cited.files.path}.${format}${cited.files.query}`} rel="nofollow">
            {w.format[format]}
            {of ? <span class="visually-hidden"> {w.permanentOf(of.label)}</span> : null}
          </a>{' '}
        </>
      ))}
    </p>
  );
};
