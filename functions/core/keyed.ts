/**
 * HMAC-SHA-256 of some texts under the portal's secret, in lower-case hex: the same texts give the same value,
 * and who has the value but not the secret cannot try texts against it.
 */
export async function keyed(secret: string, ...texts: string[]): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  // As JSON, so that ["ab", "c"] and ["a", "bc"] differ.
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(JSON.stringify(texts))));
  return Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const bytes = (text: string) => new TextEncoder().encode(text);
