import type { Child } from 'hono/jsx';

/** One deed that its button names, with what it carries along. */
export const ActForm = ({ action, name, children }: { action: string; name: string; children?: Child }) => (
  <form class="act" method="post" action={action}>
    {children}
    <button class="quiet" type="submit">
      {name}
    </button>
  </form>
);
