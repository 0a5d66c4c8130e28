import { Pick } from '../ui/pick.tsx';
import type { View } from '../ui/view.ts';
import {
  inboxAddress,
  inboxEnds,
  inboxLists,
  narrows,
  NO_AGENCY,
  runsLate,
  type InboxAsked,
  type InboxEnd,
  type InboxList,
  type InboxPage,
} from './inbox-page.ts';
import { words } from './inbox-words.ts';

interface Props {
  page: InboxPage;
  asked: InboxAsked;
  region: string;
  /** The officer acts for the whole region. */
  everywhere: boolean;
  view: View;
}

/** The lists as tabs, and with what ended the ways in which it did. */
export const Lists = ({ asked, region, view }: Omit<Props, 'page' | 'everywhere'>) => {
  const w = words[view.locale];
  const listed = (to: Partial<InboxAsked>, name: string, isHere: boolean) => (
    <li>
      <a href={inboxAddress(region, { ...asked, ...to })} aria-current={isHere ? 'page' : undefined}>
        {name}
      </a>
    </li>
  );
  return (
    <nav class="tabs" aria-label={w.lists}>
      <ul>
        {(Object.keys(inboxLists) as InboxList[]).map((daftar) =>
          listed({ daftar }, w.list[daftar], !asked.cari && daftar === asked.daftar),
        )}
      </ul>
      {asked.daftar === 'ditutup' && !asked.cari ? (
        <ul aria-label={w.ends}>
          {(Object.keys(inboxEnds) as InboxEnd[]).map((akhir) =>
            listed({ akhir }, w.end[akhir], akhir === asked.akhir),
          )}
        </ul>
      ) : null}
    </nav>
  );
};

/** Looks for reports by their number or by their words, wherever they are. */
export const Find = ({ asked, region, view }: Omit<Props, 'page' | 'everywhere'>) => {
  const w = words[view.locale];
  return (
    <form class="filter" method="get" action={inboxAddress(region, {})} role="search">
      {asked.lembaga ? <input type="hidden" name="lembaga" value={asked.lembaga} /> : null}
      <label>
        {w.search} <span class="muted">{w.searchHint}</span>
        <input type="search" name="cari" value={asked.cari ?? ''} maxlength={100} autocomplete="off" />
      </label>
      <p class="more">
        <button type="submit">{w.find}</button>
      </p>
    </form>
  );
};

/** What of a list is shown. A question that has no index is not offered, and the page says where it can be asked. */
export const Narrow = ({ page, asked, region, everywhere, view }: Props) => {
  const w = words[view.locale];
  const agencies = page.agencies.map(({ code, name }) => [code, name] as const);
  const others = everywhere
    ? [['', w.anyAgency] as const, [NO_AGENCY, w.noAgency] as const, ...agencies]
    : agencies;
  return (
    <details class="narrow" open={Boolean(asked.kategori ?? asked.kecamatan ?? asked.terlambat)}>
      <summary>{w.filter}</summary>
      <form class="filter" method="get" action={inboxAddress(region, {})}>
        {asked.daftar === 'semua' ? null : <input type="hidden" name="daftar" value={asked.daftar} />}
        {asked.daftar === 'ditutup' ? <input type="hidden" name="akhir" value={asked.akhir} /> : null}
        {others.length > 1 ? (
          <Pick name="lembaga" label={w.agency} options={others} chosen={asked.lembaga} />
        ) : null}
        <Areas {...{ page, asked, everywhere, view }} />
        {runsLate(asked) || asked.terlambat ? (
          <label class="tick">
            <input type="checkbox" name="terlambat" value="ya" checked={asked.terlambat === 'ya'} />{' '}
            {w.onlyLate}
          </label>
        ) : null}
        <p class="more">
          <button type="submit">{w.apply}</button>
        </p>
      </form>
    </details>
  );
};

const Areas = ({ page, asked, view }: Omit<Props, 'region'>) => {
  const w = words[view.locale];
  const elsewhere = asked.daftar === 'baru' ? w.narrowNew : w.narrowElsewhere;
  // What was chosen stays, also where it has no answer.
  const isChosen = Boolean(asked.kategori ?? asked.kecamatan);
  if (!narrows(asked) && !isChosen) return <p>{elsewhere}</p>;
  return (
    <>
      <p>{narrows(asked) ? w.oneArea : elsewhere}</p>
      <Pick
        name="kategori"
        label={w.service}
        options={all(w.anyService, page.services)}
        chosen={asked.kategori}
      />
      {page.districts.length > 0 ? (
        <Pick
          name="kecamatan"
          label={w.district}
          options={all(w.anyDistrict, page.districts)}
          chosen={asked.kecamatan}
        />
      ) : null}
    </>
  );
};

const all = (any: string, list: { code: string; name: string }[]) => [
  ['', any] as const,
  ...list.map(({ code, name }) => [code, name] as const),
];
