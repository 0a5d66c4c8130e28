/** Where the licence of all that is published here stands; its holder asks only to be named. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The same as the SPDX list calls it. */
export const LICENCE_ID = 'CC-BY-4.0';
