import { EmbedBlock } from '../embeds/embed-block.tsx';
import type { View } from '../ui/view.ts';
import { registerPath } from './address.ts';
import type { RegisterPage } from './page.ts';

/** The register for a frame elsewhere. What of it was asked for alone has none. */
export const RegisterOffer = ({ page, title, view }: { page: RegisterPage; title: string; view: View }) =>
  isWhole(page) ? (
    <EmbedBlock
      offers={[{ label: title, kind: 'register', embed: registerPath(page.region), title }]}
      view={view}
    />
  ) : null;

/** True of the register as it begins. */
export const isWhole = ({ asked }: RegisterPage) =>
  Object.values(asked).every((value) => value === undefined);
