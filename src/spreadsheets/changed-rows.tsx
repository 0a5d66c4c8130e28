import { Changes } from '../ui/change-list.tsx';
import { More } from '../ui/more.tsx';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { changing, type Preview, type Spreadsheet } from './page.ts';
import { words } from './words.ts';

interface Props {
  path: string;
  sheet: Spreadsheet;
  preview: Preview;
  view: View;
}

/** What publishing would change, row by row: nobody publishes what they could not read. */
export const ChangedRows = ({ path, sheet, preview: { rows, after, next }, view }: Props) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.changesHeading}</h2>
      {rows.length < changing(sheet) ? <p>{w.someChanges(rows.length, changing(sheet))}</p> : null}
      <ul class="plain">
        {rows.map(({ row, key, outcome, changes }) => (
          <li>
            <strong>
              {w.row} {number(row)}, {w.outcomes[outcome].toLowerCase()}: <code>{key}</code>
            </strong>
            <Changes changes={changes} view={view} />
          </li>
        ))}
      </ul>
      <More
        path={path}
        asked={{ setelah: after > 0 ? String(after) : undefined }}
        cursor="setelah"
        next={next === null ? null : String(next)}
        view={view}
      />
    </section>
  );
};
