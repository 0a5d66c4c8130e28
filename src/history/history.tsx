import type { View } from '../ui/view.ts';
import { More } from '../ui/more.tsx';
import { HistoryDays } from './list.tsx';
import type { HistoryKind, HistoryPage } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: HistoryPage;
  path: string;
  kinds: readonly HistoryKind[];
  view: View;
}

/** A page of history with its filter and the ways on and back, in public and in the console. */
export const History = ({ page, path, kinds, view }: Props) => {
  const w = words[view.locale];
  const { asked, lines, region } = page;
  return (
    <>
      <Filter asked={asked} path={path} kinds={kinds} view={view} />
      {lines.length > 0 ? (
        <HistoryDays lines={lines} region={region} view={view} />
      ) : (
        <p class="absent">{asked.sebelum ? w.noneLeft : w.none}</p>
      )}
      <More path={path} asked={asked} cursor="sebelum" next={page.next} view={view} />
    </>
  );
};

const Filter = ({ asked, path, kinds, view }: Omit<Props, 'page'> & Pick<HistoryPage, 'asked'>) => {
  const w = words[view.locale];
  return (
    <form class="filter" action={path} method="get">
      <label>
        {w.kind}
        <select name="jenis">
          <option value="">{w.anyKind}</option>
          {kinds.map((kind) => (
            <option value={kind} selected={asked.jenis === kind}>
              {w.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <p class="more">
        <button type="submit">{w.apply}</button>
        {asked.jenis ? <a href={path}>{w.clear}</a> : null}
      </p>
    </form>
  );
};
