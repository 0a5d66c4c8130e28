import type { ConsolePage } from '../accounts/frame.tsx';
import type { View } from '../ui/view.ts';
import { inboxAddress } from './inbox-page.ts';
import { words } from './inbox-words.ts';

/** Whose reports an officer of several regions wants to see; null: the portal's own administrator chooses on the first page. */
export function inboxRegionsPage(regions: { slug: string; name: string }[] | null, view: View): ConsolePage {
  const w = words[view.locale];
  return {
    title: w.title,
    main: (
      <>
        <header class="intro">
          <h1>{w.whichRegion}</h1>
          {regions?.length === 0 ? <p class="lead">{w.noRegion}</p> : null}
        </header>
        {regions ? (
          <ul class="plain">
            {regions.map(({ slug, name }) => (
              <li>
                <a href={inboxAddress(slug, {})}>{name}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p>
            {w.everyRegion} <a href="/petugas/">{w.start}</a>
          </p>
        )}
      </>
    ),
  };
}
