import { toBase64Url } from '../../src/ui/base64.ts';

/** `__Host-`: this host alone, over HTTPS (browsers count http://localhost as such). */
export const JUGA = '__Host-juga';

/** Half a year, so that somebody can still take back what they said. */
const SECONDS = 180 * 86_400;

/** 128 random bits that stand for nobody. Made when somebody says "saya juga", never for a mere visit. */
export const newSupporterToken = () => toBase64Url(crypto.getRandomValues(new Uint8Array(16)));

/** A token that this portal can have made; whatever else a cookie holds is none. */
export const soundToken = (text: string | undefined) =>
  text !== undefined && /^[A-Za-z0-9_-]{22}$/.test(text) ? text : null;

/** The `Set-Cookie` that keeps it. */
export const jugaCookie = (token: string) =>
  `${JUGA}=${token}; Path=/; Max-Age=${SECONDS}; Secure; HttpOnly; SameSite=Lax`;
