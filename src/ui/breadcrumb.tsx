import { JsonLd } from './json-ld.tsx';
import type { View } from './view.ts';
import { words } from './words.ts';

// A page as of a moment leads to others as of the same.
const then = (path: string, view: View) => (view.per ? `${path}?per=${view.per}` : path);

/** The way back up, from the first page to the one above this; to search engines it is told where it has two steps. */
export const Breadcrumb = ({ trail, view }: { trail: [href: string, name: string][]; view: View }) => {
  const steps = [
    ['/', words[view.locale].home] as const,
    ...trail.map(([href, name]) => [then(href, view), name] as const),
  ];
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
      {steps.length > 1 ? <JsonLd of={listOf(steps, view.origin)} /> : null}
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
