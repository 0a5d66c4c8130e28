import { Drawn } from '../embeds/drawn.tsx';
import { EmbedBlock } from '../embeds/embed-block.tsx';
import { RegisterEmbed } from '../embeds/register-embed.tsx';
import type { View } from '../ui/view.ts';
import { registerAddress, registerTitle } from './address.ts';
import type { RegisterPage } from './page.ts';

/** The register for a frame elsewhere, narrowed as the page is. Where a list goes on it has none. */
export function RegisterOffer({ page, view }: { page: RegisterPage; view: View }) {
  const title = registerTitle(page, view);
  if (page.asked.setelah) return null;
  const drawn = String(framed(page, title, view));
  return <EmbedBlock offers={[{ label: title, drawn, embed: registerAddress(page), title }]} view={view} />;
}

const framed = (page: RegisterPage, title: string, view: View) => (
  <Drawn demo={page.region?.demo ?? false} view={view}>
    <RegisterEmbed page={page} title={title} view={view} />
  </Drawn>
);
