import { More } from '../ui/more.tsx';
import type { View } from '../ui/view.ts';
import type { ConsolePage } from './frame.tsx';
import { words } from './people-words.ts';

/** The regions in which somebody has a console. */
export interface Start {
  regions: { slug: string; name: string }[];
  /** True for a platform administrator, who has one in every region. */
  everywhere: boolean;
  asked: { cari?: string; setelah?: string };
  next: string | null;
}

/** The console's first page for whoever works in more than one region. */
export const startPage = (start: Start, view: View): ConsolePage => {
  const w = words[view.locale];
  const { regions, everywhere, asked, next } = start;
  const none = everywhere ? w.foundNone : w.startNone;
  return {
    title: w.start,
    main: (
      <>
        <header class="intro">
          <h1>{w.start}</h1>
          <p class="lead">{regions.length > 0 ? w.startLead : none}</p>
        </header>
        {everywhere ? (
          <form class="filter" method="get" action="/petugas/">
            <label>
              {w.find} <input type="search" name="cari" value={asked.cari ?? ''} />
            </label>
            <button type="submit">{w.findButton}</button>
          </form>
        ) : null}
        <ul class="plain">
          {regions.map(({ slug, name }) => (
            <li>
              <a href={`/petugas/${slug}/`}>{name}</a>
            </li>
          ))}
        </ul>
        <More path="/petugas/" asked={asked} cursor="setelah" next={next} view={view} />
      </>
    ),
  };
};
