import type { Child } from 'hono/jsx';

/** How a tag speaks: `quiet` for a fact that is missing, `warn` for one that deserves doubt. */
export type Tone = 'plain' | 'quiet' | 'warn' | 'good';

/** A short label beside a title. Its words carry the meaning, its colour only repeats it; a space after it parts it from what follows where no style does. */
export const Tag = ({ tone = 'plain', children }: { tone?: Tone; children?: Child }) => (
  <>
    <span class={`tag tag-${tone}`}>{children}</span>{' '}
  </>
);
