import { sha256 } from '../core/ids.ts';

/** `__Host-`: this host alone, all of it, over HTTPS (browsers count http://localhost as such). */
export const SESSION_COOKIE = '__Host-petugas';

const WHERE = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** 256 random bits, base64url: what the cookie of a session and the link of an invite hold. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What the database keeps of a token. A plain hash is enough for 256 random bits. */
export const tokenHash = (token: string) => sha256(token);

/** The `Set-Cookie` of a session that begins; it lives as long as the browser's own session, and no longer than ours. */
export const sessionCookie = (token: string) => `${SESSION_COOKIE}=${token}; ${WHERE}`;

/** The `Set-Cookie` of a session that ended. */
export const endedCookie = `${SESSION_COOKIE}=; Max-Age=0; ${WHERE}`;
