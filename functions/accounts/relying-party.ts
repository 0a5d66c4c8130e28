/** Whose passkeys these are (WebAuthn's relying party), and the secret with which its challenges are signed. */
export interface RelyingParty {
  /** Host name that a passkey belongs to. */
  id: string;
  origin: string;
  secret: string;
}

/** The relying party as it is configured, never as somebody asked for it: a Host header is anybody's word. */
export function relyingParty({
  SITE,
  LOCAL_ORIGIN,
  PORTAL_SECRET,
}: Pick<Env, 'SITE' | 'LOCAL_ORIGIN' | 'PORTAL_SECRET'>): RelyingParty {
  const { hostname, origin } = new URL(SITE || LOCAL_ORIGIN);
  return { id: hostname, origin, secret: PORTAL_SECRET };
}
