/** What can be followed: by mail, and as a feed. */
export const topics = ['region', 'programme', 'service_request', 'service_area', 'feedback'] as const;
export type TopicName = (typeof topics)[number];

/** How often somebody wants to hear of it. */
export const rhythms = ['at_once', 'daily'] as const;
export type Rhythm = (typeof rhythms)[number];

/** One thing that can be followed. */
export interface Topic {
  region: string;
  topic: TopicName;
  /** The id of a programme, report or feedback; 'service_code/district_code' of an area, either may be empty; '' of a region. */
  subject: string;
}
