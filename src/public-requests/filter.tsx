import { statuses } from '../service-requests/states.ts';
import { words as shared } from '../service-requests/words.ts';
import { Pick } from '../ui/pick.tsx';
import type { View } from '../ui/view.ts';
import { statusInAddress, type RequestListPage } from './list-page.ts';
import { words } from './list-words.ts';

interface Props {
  page: RequestListPage;
  path: string;
  view: View;
}

/** The question as it was asked, ready to be asked otherwise; each choice says how many reports it holds. */
export const Filter = ({ page, path, view }: Props) => {
  const w = words[view.locale];
  const { asked, tally } = page;
  const counted = (list: { code: string; name: string }[], counts: Record<string, number>) =>
    list.map(({ code, name }) => [code, w.counted(name, counts[code] ?? 0)] as const);
  return (
    <form class="filter" action={path} method="get" role="search">
      <label>
        {w.text} <span class="muted">{w.textHint}</span>
        <input type="search" name="q" value={asked.q ?? ''} maxlength={100} autocomplete="off" />
      </label>
      <Choice
        name="kategori"
        label={w.service}
        any={w.anyService}
        options={counted(page.services, tally.service)}
        chosen={asked.kategori}
      />
      <Choice
        name="kecamatan"
        label={w.district}
        any={w.anyDistrict}
        options={counted(page.districts, tally.district)}
        chosen={asked.kecamatan}
      />
      <Choice
        name="lembaga"
        label={w.agency}
        any={w.anyAgency}
        options={counted(page.agencies, tally.agency)}
        chosen={asked.lembaga}
      />
      <Choice
        name="keadaan"
        label={w.status}
        any={w.anyStatus}
        options={statuses.map((status) => [
          statusInAddress[status],
          w.counted(shared[view.locale].status[status], tally.status[status] ?? 0),
        ])}
        chosen={asked.keadaan}
      />
      <label class="tick">
        <input type="checkbox" name="terlambat" value="ya" checked={asked.terlambat === 'ya'} /> {w.onlyLate}
      </label>
      <p class="more">
        <button type="submit">{w.apply}</button>
      </p>
    </form>
  );
};

type ChoiceProps = Parameters<typeof Pick>[0] & { any: string };

const Choice = ({ any, options, ...pick }: ChoiceProps) =>
  options.length === 0 ? null : <Pick {...pick} options={[['', any], ...options]} />;
