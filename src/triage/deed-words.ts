import type { Locale } from '../ui/view.ts';

const id = {
  elsewhereSaid: (where: string) => `Anda dapat melapor ke: ${where}`,
};

/** Words of the forms in which officers act on a report. */
export const words: Record<Locale, typeof id> = { id };
