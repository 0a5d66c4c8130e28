/** What one call may import: things of all lists together, and bytes. */
export const IMPORT = { things: 25, bytes: 512 * 1024 };
