/** Where local state lives: the database, the snapshot and the built site. Tests point it elsewhere. */
export const STATE = process.env['STATE_DIR'] ?? '.';
