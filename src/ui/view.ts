/** Languages the interface speaks. Indonesian first; English joins by adding a key to every words.ts. */
export type Locale = 'id';

/** What every component needs besides its data. */
export interface View {
  locale: Locale;
  /** ISO date in the region's own time zone: ages and lateness count from here. */
  today: string;
  /** Scheme and host of the portal, for the addresses that must be absolute. */
  origin: string;
  /** The moment as of which a page is shown, as its address calls it: a day of the region, or a second (UTC). */
  per?: string;
  /** True where nothing may change any more: no day of reading, nothing that goes on. */
  frozen?: boolean;
}
