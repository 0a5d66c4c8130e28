/** Roles of one person, at most. Nobody is given more, so a list of them is whole. */
export const GRANTS = 40;
