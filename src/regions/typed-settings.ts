import type { Problem } from '../ui/field.tsx';
import { yesOrNo } from '../ui/yes-or-no.ts';
import {
  channelsOf,
  CHANNELS,
  channelKinds,
  type Channel,
  type ChannelKind,
  type Settings,
} from './settings.ts';

const PARTS = ['label', 'kind', 'address', 'note'] as const;

/** The rows of the form that hold a channel each, from 1. */
export const channelRows = Array.from({ length: CHANNELS }, (_, i) => i + 1);

/** Names of the fields that the form of settings sends: four for each channel, such as `address_3`. */
export const SETTING_FIELDS = [
  'version',
  'two_person',
  'two_person_identity',
  'silent_after_days',
  ...channelRows.flatMap((row) => PARTS.map((part) => `${part}_${row}`)),
];

/** What stands in the form, by the name of the field. */
export type TypedSettings = Record<string, string>;

/** The form as it is first shown. */
export const typedFrom = (settings: Settings, version: number): TypedSettings => ({
  version: String(version),
  two_person: settings.two_person ? 'ya' : '',
  two_person_identity: settings.two_person_identity ? 'ya' : '',
  silent_after_days: String(settings.silent_after_days),
  ...Object.fromEntries(
    channelsOf(settings).flatMap((channel, i) =>
      PARTS.map((part) => [`${part}_${i + 1}`, channel[part] ?? '']),
    ),
  ),
});

/** What the form says, for the verb to judge; a row in which nothing is written is no channel. */
export const settingsFrom = (typed: TypedSettings): Settings => ({
  // They guard: what is no clear no leaves them on.
  two_person: yesOrNo(typed.two_person) !== false,
  two_person_identity: yesOrNo(typed.two_person_identity) !== false,
  silent_after_days: /^\d{1,4}$/.test(typed.silent_after_days?.trim() ?? '')
    ? Number(typed.silent_after_days)
    : NaN,
  channels: filledRows(typed).map((row) => channelAt(typed, row)),
});

const said = (typed: TypedSettings, part: (typeof PARTS)[number], row: number) =>
  typed[`${part}_${row}`]?.trim() ?? '';

const filledRows = (typed: TypedSettings) =>
  channelRows.filter((row) =>
    (['label', 'address', 'note'] as const).some((part) => said(typed, part, row) !== ''),
  );

const channelAt = (typed: TypedSettings, row: number): Channel => ({
  label: said(typed, 'label', row),
  kind: channelKinds.find((kind) => kind === said(typed, 'kind', row)) ?? ('' as ChannelKind),
  address: said(typed, 'address', row),
  note: said(typed, 'note', row) || null,
});

/** The verb's problems, each at the field in which it can be mended: `channels.1.address` may stand in the third row. */
export const problemsAt = (typed: TypedSettings, problems: readonly Problem[]): Problem[] =>
  problems.map(({ field, message }) => {
    const [, i, part] = /^channels\.(\d+)\.(\w+)$/.exec(field) ?? [];
    return { field: part ? `${part}_${filledRows(typed)[Number(i)]}` : field, message };
  });
