import type { View } from '../ui/view.ts';
import { channelsOf, hrefOf, type Channel, type Settings } from './settings.ts';
import { words } from './setting-words.ts';

/** How a region is reached, or in what way all of Indonesia is when its officers named none. */
export const Contacts = ({ of, view }: { of: Pick<Settings, 'channels'>; view: View }) => {
  const w = words[view.locale];
  const channels = channelsOf(of);
  if (channels.length === 0) return <p class="absent">{w.noContact}</p>;
  return (
    <>
      <p class="lead">{of.channels ? w.contactOf : w.national}</p>
      <ul class="plain">
        {channels.map((channel) => (
          <li>
            {channel.label}: <Link channel={channel} />{' '}
            {channel.note ? <span class="muted">{channel.note}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
};

const Link = ({ channel }: { channel: Channel }) => (
  <a
    href={hrefOf(channel)}
    rel={channel.kind === 'web' || channel.kind === 'whatsapp' ? 'noopener external' : undefined}
  >
    {channel.address}
  </a>
);
