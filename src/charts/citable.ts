import { asOf, ofMoment, ours, PORTAL, type Citable } from '../citing/citable.ts';
import { words as citing } from '../citing/words.ts';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { titleOf, type PublishedChart } from './published.ts';
import { words } from './words.ts';

/**
 * How a chart is cited that is no part of a programme: as of the moment to which its page is kept, or, where no past is
 * kept, by the day to which it counts and the one on which it was read.
 */
export function citableChart(chart: PublishedChart, view: View): Citable {
  const { region, page, files, kept } = chart;
  const [path = '', anchor] = page.split('#');
  // Whose past is kept may be read of a moment of it.
  const here = view.origin + path.replace(/\?.*/, '');
  const newest = kept ? `${here}#${anchor}` : view.origin + page;
  return {
    ...ours,
    ...stateOf(chart, view),
    genre: citing.id.genre(words.id.genre, region.demo),
    author: PORTAL,
    institution: PORTAL,
    said: null,
    abstract: chart.chart.sentence,
    jurisdiction: region.name,
    demo: region.demo,
    read: kept ? null : view.today,
    address: kept ? asOf(here, kept.per, anchor) : newest,
    newest,
    sha256: null,
    files: {
      path: files.path.replace(/[^/]+$/, 'kutipan/$&'),
      query: view.per ? `?per=${kept?.per ?? view.per}` : files.query,
    },
  };
}

function stateOf(chart: PublishedChart, view: View) {
  const { files, kept, until } = chart;
  const asked = kept ? '' : files.query;
  const of = `G-${(files.path.slice(1) + asked).replaceAll(/[^\w-]+/g, '-')}`;
  const title = titleOf(chart, view);
  if (kept) return ofMoment(of, title, kept.per, kept.timeZone);
  const day = until ?? view.today;
  const number = `${of}@${day}`;
  return {
    id: number,
    number,
    version: null,
    title: citing.id.stood(title, longDate(day)),
    issued: day,
    per: null,
  };
}
