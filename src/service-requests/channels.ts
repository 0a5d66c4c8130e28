/** How a report came in. All but the first were entered by an officer, for somebody who did not write it themselves. */
export const channels = ['web', 'phone', 'counter', 'whatsapp', 'letter'] as const;
export type Channel = (typeof channels)[number];
