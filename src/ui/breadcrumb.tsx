import type { View } from './view.ts';
import { words } from './words.ts';

/** The way back up, from the first page to the one above this. */
export const Breadcrumb = ({ trail, view }: { trail: [href: string, name: string][]; view: View }) => (
  <nav class="trail" aria-label={words[view.locale].youAreHere}>
    <ol>
      {[['/', words[view.locale].home] as const, ...trail].map(([href, name]) => (
        <li>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ol>
  </nav>
);
