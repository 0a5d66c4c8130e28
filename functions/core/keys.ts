/**
 * The secrets that a verb may need, all made by `npm start` on one's own machine and set by whoever deploys.
 * Verbs take them as an argument: no verb knows an environment.
 */
export interface Keys {
  /** PORTAL_SECRET: identifiers, private keys, counters. */
  secret: string;
  /** SEALING_KEYS: "id.key id.key", each key 32 bytes in base64url. The first seals, all of them open. */
  sealing: string;
  /** SIGNING_KEYS: Ed25519 seeds of 32 bytes in base64url, separated by spaces. The first signs, all are published. */
  signing: string;
}

export const keysOf = (env: Pick<Env, 'PORTAL_SECRET' | 'SEALING_KEYS' | 'SIGNING_KEYS'>): Keys => ({
  secret: env.PORTAL_SECRET,
  sealing: env.SEALING_KEYS,
  signing: env.SIGNING_KEYS,
});
