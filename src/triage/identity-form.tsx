import type { View } from '../ui/view.ts';
import { identityPath } from './identity.ts';
import { words } from './identity-words.ts';

interface Props {
  id: string;
  region: { slug: string };
  /** Whoever looks may open identities here. */
  may: boolean;
  view: View;
}

/** On a report's page: the way to see how to reach its reporter, for those who may ask. */
export const Identity = ({ id, region, may, view }: Props) =>
  may ? (
    <p class="more">
      <a href={identityPath(region.slug, id)}>{words[view.locale].toIdentity}</a>
    </p>
  ) : null;
