import { Changes } from '../ui/change-list.tsx';
import { Cut } from '../ui/cut.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { ChangesLink } from '../versions/link.tsx';
import { changesOf } from './changes.ts';
import { atMost, type ProgrammePage } from './page.ts';
import { words } from './words.ts';

const KINDS = {
  budget: 'anggaran',
  transaction: 'transaksi',
  indicator: 'indikator',
  programme: 'program',
} as const;

/** Every number that was amended after it was published, newest first: what it was, what it is, and why. */
export const AmendedNumbers = ({ page, view }: { page: ProgrammePage; view: View }) => {
  const w = words[view.locale];
  const sourceOf = (key: string) => {
    const { publisher, title } = page.citations[key] ?? {};
    return w.namedNow([publisher ?? key, title].filter(Boolean).join(', '));
  };
  if (page.amended.length === 0) return null;
  return (
    <>
      <h3 id="angka-diubah">{w.amendedNumbers}</h3>
      <ul class="plain">
        {page.amended.slice(0, atMost.versions).map((amended) => {
          const { title, changes } = changesOf(amended, { locale: view.locale, sourceOf });
          return (
            <li>
              <strong>{title}</strong> ({w.version(amended.version)}),{' '}
              {stamp(amended.published_at, page.region.time_zone)}: {amended.reason ?? w.newValue}
              <Changes changes={changes} view={view} />
              <p class="more">
                <ChangesLink
                  region={page.region.slug}
                  kind={KINDS[amended.noun]}
                  name={amended.after.key}
                  of={title}
                  view={view}
                />
              </p>
            </li>
          );
        })}
      </ul>
      <Cut list={page.amended} at={atMost.versions} view={view} />
    </>
  );
};
