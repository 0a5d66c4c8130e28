import { EmbedBlock } from '../embeds/embed-block.tsx';
import type { View } from '../ui/view.ts';
import { registerAddress, registerTitle } from './address.ts';
import type { RegisterPage } from './page.ts';

/** The register for a frame elsewhere, narrowed as the page is. Where a list goes on it has none. */
export function RegisterOffer({ page, view }: { page: RegisterPage; view: View }) {
  const title = registerTitle(page, view);
  if (page.asked.setelah) return null;
  return (
    <EmbedBlock
      offers={[{ label: title, kind: 'register', embed: registerAddress(page), title }]}
      view={view}
    />
  );
}
