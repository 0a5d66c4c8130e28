import type { Child } from 'hono/jsx';
import { FoundBlock, type Found } from './found.tsx';

/** What a portal publishes, by which anybody checks what it signed. */
export interface Published {
  /** The name under which it signs. */
  name: string;
  /** Its public keys, the one that signs now first. */
  vkeys: string[];
  /** Public keys of the witnesses it asked. */
  witnesses?: string[];
}

interface Props {
  action: string;
  published: Published;
  /** What was found of what was sent. */
  found: Found | undefined;
  /** What the button says. */
  check: string;
  children?: Child;
}

/** A form that checks something signed, and what was found of it; what the script needs stands in it, so that it works without any network. */
export const CheckForm = ({
  action,
  published: { name, vkeys, witnesses },
  found,
  check,
  children,
}: Props) => (
  <>
    <div id="hasil" role="status" tabindex={-1}>
      {found ? <FoundBlock found={found} /> : null}
    </div>
    <form
      class="form"
      method="post"
      action={action}
      enctype="multipart/form-data"
      novalidate
      data-name={name}
      data-keys={vkeys.join(' ')}
      data-witnesses={witnesses?.join(' ')}
    >
      {children}
      <button type="submit">{check}</button>
    </form>
  </>
);

/** Published keys, one a line. */
export const KeyList = ({ vkeys }: Pick<Published, 'vkeys'>) => (
  <ul class="lines">
    {vkeys.map((vkey) => (
      <li>
        <code>{vkey}</code>
      </li>
    ))}
  </ul>
);
