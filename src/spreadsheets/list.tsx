import type { ConsolePage } from '../accounts/frame.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { columns, delimiters, spreadsheetTypes } from './columns.ts';
import type { Spreadsheet } from './page.ts';
import { sheetPath, sheetsPath } from './paths.ts';
import { UploadForm, type Typed } from './upload-form.tsx';
import { words } from './words.ts';

/** The room of spreadsheets as one officer sees it. */
export interface SheetsRoom {
  region: { slug: string; time_zone: string };
  recent: Spreadsheet[];
  /** Null for who may only download. */
  form: { typed: Typed; refused?: { message: string; problems: Problem[] } } | null;
}

/** The page on which spreadsheets are downloaded and uploaded. */
export const sheetsPage =
  (room: SheetsRoom) =>
  (view: View): ConsolePage => ({ title: words[view.locale].title, main: <Room room={room} view={view} /> });

const Room = ({ room: { region, recent, form }, view }: { room: SheetsRoom; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      {form?.refused ? <ErrorSummary {...form.refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <Downloads region={region.slug} view={view} />
      {form ? (
        <section>
          <h2>{w.uploadHeading}</h2>
          <UploadForm
            path={sheetsPath(region.slug)}
            typed={form.typed}
            problems={form.refused?.problems ?? []}
            view={view}
          />
          <Columns view={view} />
        </section>
      ) : null}
      {form ? <Recent recent={recent} region={region} view={view} /> : null}
    </>
  );
};

const Downloads = ({ region, view }: { region: string; view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.exportHeading}</h2>
      <p>{w.exportLead}</p>
      <ul class="plain">
        {spreadsheetTypes.flatMap((type) =>
          (Object.keys(delimiters) as (keyof typeof delimiters)[]).map((sign) => (
            <li>
              <a href={`${sheetsPath(region)}unduh/${type}/?pemisah=${sign}`}>
                {w.download(w.types[type], w[sign])}
              </a>
            </li>
          )),
        )}
      </ul>
    </section>
  );
};

const Columns = ({ view }: { view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <p class="muted">{w.columnsLead}</p>
      {spreadsheetTypes.map((type) => (
        <details>
          <summary>{w.columnsOf(w.types[type])}</summary>
          <p>
            <code>{columns[type].join(';')}</code>
          </p>
        </details>
      ))}
    </>
  );
};

const Recent = ({ recent, region, view }: Pick<SheetsRoom, 'recent' | 'region'> & { view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.recentHeading}</h2>
      {recent.length === 0 ? <p>{w.none}</p> : null}
      <ul class="plain">
        {recent.map((sheet) => (
          <li>
            <a href={sheetPath(region.slug, sheet.id)}>
              {w.uploaded(w.types[sheet.type], stamp(sheet.uploaded_at, region.time_zone))}
            </a>
            <br />
            <span class="muted">
              {w.rows(sheet.row_count)}, {w.states[sheet.state]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
