/** Words that were refused, hidden or taken back are erased so many days afterwards. */
export const KEPT_DAYS = 90;
