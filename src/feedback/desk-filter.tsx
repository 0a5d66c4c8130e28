import { Pick } from '../ui/pick.tsx';
import type { View } from '../ui/view.ts';
import {
  COORDINATOR,
  deskAddress,
  deskLists,
  type DeskAsked,
  type DeskListName,
  type DeskListPage,
} from './desk-page.ts';
import { words } from './desk-words.ts';
import { kindsInAddress } from './schema.ts';
import { words as shared } from './words.ts';

interface Props {
  page: DeskListPage | null;
  asked: DeskAsked;
  region: { slug: string };
  everywhere: boolean;
  view: View;
}

/** The lists as tabs. */
export const Lists = ({ asked, region, view }: { asked: DeskAsked; region: string; view: View }) => {
  const w = words[view.locale];
  return (
    <nav class="tabs" aria-label={w.lists}>
      <ul>
        {(Object.keys(deskLists) as DeskListName[]).map((daftar) => (
          <li>
            <a
              href={deskAddress(region, {
                ...asked,
                daftar,
                // A list of questions has one kind.
                jenis: daftar === 'pertanyaan' ? undefined : asked.jenis,
                setelah: undefined,
              })}
              aria-current={daftar === asked.daftar ? 'page' : undefined}
            >
              {w.list[daftar]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** What of a list is shown: one kind, and of whose. */
export const Narrow = ({ page, asked, region, everywhere, view }: Props) => {
  const w = words[view.locale];
  const agencies = (page?.agencies ?? []).map(({ key, name }) => [key, name] as const);
  const others = everywhere
    ? [['', w.anyAgency] as const, [COORDINATOR, w.coordinator] as const, ...agencies]
    : agencies;
  const kinds = Object.entries(kindsInAddress).map(
    ([name, kind]) => [name, shared[view.locale].kind[kind]] as const,
  );
  // A list of questions has one kind.
  const hasKinds = asked.daftar !== 'pertanyaan';
  if (!hasKinds && others.length < 2) return null;
  return (
    <form class="filter" method="get" action={deskAddress(region.slug, {})}>
      <input type="hidden" name="daftar" value={asked.daftar} />
      {asked.program ? <input type="hidden" name="program" value={asked.program} /> : null}
      {hasKinds ? (
        <Pick name="jenis" label={w.kind} options={[['', w.anyKind], ...kinds]} chosen={asked.jenis} />
      ) : null}
      {others.length > 1 ? (
        <Pick name="lembaga" label={w.agency} options={others} chosen={asked.lembaga} />
      ) : null}
      <p class="more">
        <button type="submit">{w.apply}</button>
      </p>
    </form>
  );
};
