/** What a resident may say: a question that is answered in public, what they saw with their own eyes, what they think. */
export const kinds = ['question', 'observation', 'opinion'] as const;
export type Kind = (typeof kinds)[number];

/** The same as words of an address. */
export const kindsInAddress = {
  pertanyaan: 'question',
  pengamatan: 'observation',
  pendapat: 'opinion',
} as const satisfies Record<string, Kind>;

/** What was seen on the ground: all of it, part of it, nothing. */
export const sights = ['there', 'partly', 'absent'] as const;
export type Sight = (typeof sights)[number];

export const states = ['waiting', 'published', 'refused', 'hidden', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** Why an officer does not let something be seen; how often each was said is public. */
export const refusals = [
  'personal_data',
  'insult',
  'unlawful',
  'advertisement',
  'not_about_this',
  'belongs_in_a_report',
  'unreadable',
] as const;
export type RefusalCode = (typeof refusals)[number];
