/** The two ways in which a report comes to an agency. */
export type Referring = 'forward' | 'hand_over';

/** Letters of the reason for a hand-over; a forwarding may have none. */
export const REASON = { least: 10, most: 500 };
