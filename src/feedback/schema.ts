/** What a resident may say: a question that is answered in public, what they saw with their own eyes, what they think. */
export const kinds = ['question', 'observation', 'opinion'] as const;
export type Kind = (typeof kinds)[number];

/** The same as words of an address. */
export const kindsInAddress = {
  pertanyaan: 'question',
  pengamatan: 'observation',
  pendapat: 'opinion',
} as const satisfies Record<string, Kind>;
export type KindInAddress = keyof typeof kindsInAddress;

/** A kind as it stands in an address. */
export const kindInAddress: Record<Kind, KindInAddress> = {
  question: 'pertanyaan',
  observation: 'pengamatan',
  opinion: 'pendapat',
};

/** The kind that an address or a form names; undefined when it names none. */
export const kindFrom = (named: string | undefined): Kind | undefined =>
  named !== undefined && Object.hasOwn(kindsInAddress, named)
    ? kindsInAddress[named as KindInAddress]
    : undefined;

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

/** Letters of a question or an opinion, and of the words beside an observation. */
export const WORDS = { least: 10, most: 1000, beside: 500 };
/** An observation may be this many years old. */
export const SEEN_YEARS = 5;
/** Photos of one observation. */
export const PHOTOS = 1;
