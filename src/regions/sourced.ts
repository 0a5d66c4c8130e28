import { isoDate, key, line, unsaid } from '../ui/schema.ts';

/** A statement carried by one source: what it says, on which day, and who said it. */
export const sourced = {
  as_of: isoDate,
  said_by: unsaid(line(120, 'Bupati Rijanto')),
  source: key,
};
