import type { Child } from 'hono/jsx';
import type { View } from '../ui/view.ts';
import { words } from './sign-in-words.ts';

/** What the browser is asked for: to show a passkey, or to make one. The options are those of WebAuthn, as JSON. */
export interface Ceremony {
  kind: 'show' | 'make';
  options: object;
}

interface Props {
  action: string;
  ceremony: Ceremony;
  button: string;
  children?: Child;
  view: View;
}

/**
 * A form that is sent once the browser has run a ceremony; src/scripts/passkey.ts runs it and fills `credential`.
 * The only step of the portal that needs a script, because WebAuthn has no other door.
 */
export const CeremonyForm = ({ action, ceremony, button, children, view }: Props) => {
  const w = words[view.locale];
  return (
    <form
      class="form"
      method="post"
      action={action}
      novalidate
      data-passkey={JSON.stringify(ceremony)}
      data-says={JSON.stringify(w.ceremony)}
    >
      {children}
      <input type="hidden" name="credential" value="" />
      <p class="error" role="alert" data-problem />
      <noscript>
        <p class="notice">{w.noScript}</p>
      </noscript>
      <button type="submit">{button}</button>
    </form>
  );
};
