/** How an officer heard of a report that they enter, for somebody who did not write it themselves. */
export const enteredChannels = ['phone', 'counter', 'whatsapp', 'letter'] as const;
export type EnteredChannel = (typeof enteredChannels)[number];

/** How a report came in: through this portal's form, an officer, or the front end of somebody else with a key. */
export const channels = ['web', ...enteredChannels, 'open311'] as const;
export type Channel = (typeof channels)[number];
