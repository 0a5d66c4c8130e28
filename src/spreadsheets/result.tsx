import type { ConsolePage } from '../accounts/frame.tsx';
import { ShareBar } from '../charts/share-bar.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { ChangedRows } from './changed-rows.tsx';
import { changing, rowOutcomes, type Preview, type Spreadsheet, type WrongRow } from './page.ts';
import { sheetPath, sheetsPath } from './paths.ts';
import { words } from './words.ts';

/** A spreadsheet as one officer sees what was found in it. */
export interface SheetResult {
  region: { slug: string; time_zone: string };
  sheet: Spreadsheet;
  /** The first of the wrong rows. */
  wrong: WrongRow[];
  /** What publishing would change; null when there is nothing to publish. */
  preview: Preview | null;
  /** Whether they may publish it, or why not. */
  run: 'may' | 'no_role' | 'two_person';
  refused?: string;
}

type Props = SheetResult & { view: View };

/** The page that says what a spreadsheet would do, and offers to do it. */
export const resultPage =
  (result: SheetResult) =>
  (view: View): ConsolePage => {
    const w = words[view.locale];
    return {
      title: w.resultTitle(w.types[result.sheet.type]),
      trail: [[sheetsPath(result.region.slug), w.title]],
      main: <Result {...result} view={view} />,
    };
  };

const Result = (props: Props) => {
  const { sheet, region, refused, view } = props;
  const w = words[view.locale];
  return (
    <>
      {refused ? <ErrorSummary message={refused} problems={[]} view={view} /> : null}
      <h1>{w.resultTitle(w.types[sheet.type])}</h1>
      <p class="muted">
        {w.uploaded(w.types[sheet.type], stamp(sheet.uploaded_at, region.time_zone))}.{' '}
        {w.rows(sheet.row_count)}.
      </p>
      {sheet.state === 'checking' ? <Checking {...props} /> : <Checked {...props} />}
      <p>
        <a href={sheetsPath(region.slug)}>{w.again}</a>
      </p>
    </>
  );
};

// With its script the page goes on by itself, portion by portion; without it the button checks all that is left.
const Checking = ({ sheet, region, view }: Props) => {
  const w = words[view.locale];
  return (
    <form class="form" method="post" action={`${sheetPath(region.slug, sheet.id)}periksa/`} data-check>
      <p>
        <progress max={sheet.portion_count} value={sheet.checked} aria-labelledby="kemajuan" />
      </p>
      <p role="status" id="kemajuan">
        {w.progress(sheet.checked, sheet.portion_count)}
      </p>
      <button type="submit">{w.goOn}</button>
    </form>
  );
};

const Checked = (props: Props) => {
  const { sheet, region, view } = props;
  const w = words[view.locale];
  if (sheet.state === 'erased') return <p class="notice">{w.forgotten}</p>;
  return (
    <>
      <p class="notice">
        {sheet.run_at ? w.done(stamp(sheet.run_at, region.time_zone)) : w.nothingPublished}
      </p>
      <Counts sheet={sheet} view={view} />
      {sheet.wrong > 0 ? <Wrong {...props} /> : null}
      {props.preview ? (
        <ChangedRows
          path={sheetPath(region.slug, sheet.id)}
          sheet={sheet}
          preview={props.preview}
          view={view}
        />
      ) : null}
      {sheet.state === 'checked' && sheet.wrong === 0 ? <Run {...props} /> : null}
    </>
  );
};

const Counts = ({ sheet, view }: Pick<Props, 'sheet' | 'view'>) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.countsHeading}</h2>
      <table>
        <tbody>
          {rowOutcomes.map((outcome) => (
            <tr>
              <th scope="row">{w.outcomes[outcome]}</th>
              <td>
                {w.rows(sheet[outcome])}
                <ShareBar percent={(100 * sheet[outcome]) / sheet.row_count} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Wrong = ({ sheet, wrong, region, view }: Props) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.errorsHeading}</h2>
      <p class="error">{w.someWrong(sheet.wrong)}</p>
      <p>
        <a href={`${sheetPath(region.slug, sheet.id)}galat/`}>{w.errorFile}</a>
        <br />
        <span class="muted">{w.errorFileHint}</span>
      </p>
      {wrong.length < sheet.wrong ? <p>{w.firstErrors(wrong.length)}</p> : null}
      <ul class="plain">
        {wrong.flatMap(({ row, problems }) =>
          problems.map(({ column, message }) => (
            <li>
              <strong>
                {w.row} {number(row)}, {w.column.toLowerCase()} <code>{column}</code>
              </strong>
              : {message}
            </li>
          )),
        )}
      </ul>
    </section>
  );
};

const Run = ({ sheet, region, run, view }: Props) => {
  const w = words[view.locale];
  const rows = changing(sheet);
  if (rows === 0) return <p>{w.allSame}</p>;
  // A correction changes what the public has read: it asks for a fresh passkey.
  const door = sheet.corrected > 0 ? 'terbitkan-koreksi/' : 'terbitkan/';
  return (
    <section>
      <h2>{w.runHeading}</h2>
      {run === 'may' ? (
        <form class="form" method="post" action={sheetPath(region.slug, sheet.id) + door}>
          <p>{w.runLead}</p>
          <button type="submit">{w.run(rows)}</button>
        </form>
      ) : (
        <p>{run === 'two_person' ? w.twoPerson : w.noRole}</p>
      )}
    </section>
  );
};
