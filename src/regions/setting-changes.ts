import { fieldChanges, quoted, type Change } from '../ui/changes.ts';
import type { View } from '../ui/view.ts';
import { words } from './setting-words.ts';
import type { Channel, Settings } from './settings.ts';

/** What differs between two faces of a region's settings, in words. */
export function settingChanges(before: Settings, after: Settings, view: View): Change[] {
  const w = words[view.locale];
  const channel = ({ label, kind, address, note }: Channel) =>
    `${label}, ${w.kinds[kind]} ${address}${note ? ` (${note})` : ''}`;
  const list = (channels: Channel[]) => channels.map(channel).map(quoted).join('; ') || w.none;
  const fields = {
    two_person: { label: w.twoPerson, say: w.onOff },
    two_person_identity: { label: w.twoPersonIdentity, say: w.onOff },
    silent_after_days: { label: w.silence, say: w.days },
    channels: { label: w.channels, say: list },
  };
  return fieldChanges(before, after, fields, w.nationalDefault);
}
