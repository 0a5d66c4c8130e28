import { JsonLd } from './json-ld.tsx';
import type { View } from './view.ts';
import { words } from './words.ts';

// A page as of a moment leads to others as of the same.
const then = (path: string, view: View) => (view.per ? `${path}?per=${view.per}` : path);

type Step = [href: string, name: string];

interface Props {
  trail: Step[];
  /** The page itself, where none stands between it and the first: so that its way has two steps too. */
  here?: Step;
  view: View;
}

/** The way back up, from the first page to the one above this; to search engines it is told where it has two steps. */
export const Breadcrumb = ({ trail, here, view }: Props) => {
  const steps = [
    ['/', words[view.locale].home] as const,
    ...trail.map(([href, name]) => [then(href, view), name] as const),
  ];
  const told = here ? [...steps, [then(here[0], view), here[1]] as const] : steps;
  return (
    <>
      <nav class="trail" aria-label={words[view.locale].youAreHere}>
        <ol>
          {steps.map(([href, name]) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ol>
      </nav>
      {told.length > 1 ? <JsonLd of={listOf(told, view.origin)} /> : null}
    </>
  );
};

const listOf = (steps: (readonly [href: string, name: string])[], origin: string) => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([href, name], i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: origin + href,
  })),
});
