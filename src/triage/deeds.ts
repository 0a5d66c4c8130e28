/** How a report was done, as the agency sees it. */
export const outcomes = ['whole', 'part'] as const;
export type Outcome = (typeof outcomes)[number];

/** Letters of where to go instead. */
export const ELSEWHERE = { least: 5, most: 300 };
