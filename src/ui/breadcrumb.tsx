import type { View } from './view.ts';
import { words } from './words.ts';

// A page as of a moment leads to others as of the same.
const then = (path: string, view: View) => (view.per ? `${path}?per=${view.per}` : path);

/** The way back up, from the first page to the one above this. */
export const Breadcrumb = ({ trail, view }: { trail: [href: string, name: string][]; view: View }) => (
  <nav class="trail" aria-label={words[view.locale].youAreHere}>
    <ol>
      {[
        ['/', words[view.locale].home] as const,
        ...trail.map(([href, name]) => [then(href, view), name] as const),
      ].map(([href, name]) => (
        <li>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ol>
  </nav>
);
