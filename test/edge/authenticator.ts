/** A passkey device in software: real keys, real signatures, and every lie that a test may want it to tell. */
export interface Device {
  id: string;
  make: (options: unknown, lie?: Lie) => Promise<string>;
  show: (options: unknown, lie?: Lie) => Promise<string>;
  /** What the device says of its own use; a copy of it would say less than the original. */
  counter: number;
}

interface Lie {
  origin?: string;
  rpId?: string;
  /** False: nobody showed a finger, a face or a code. */
  verified?: boolean;
  type?: string;
}

interface Asked {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
}

const LOCAL = 'http://localhost:8787';
const [PRESENT, VERIFIED, ATTESTED] = [1, 4, 64];

/** A device with one new ES256 key, which answers as from a page of the configured origin. */
export async function newDevice(): Promise<Device> {
  const keys = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const id = crypto.getRandomValues(new Uint8Array(32));
  const raw = new Uint8Array((await crypto.subtle.exportKey('raw', keys.publicKey)) as ArrayBuffer);
  const device: Device = {
    id: base64url(id),
    counter: 1,
    make: async (options, lie = {}) => {
      const { challenge, rp } = options as Asked;
      const attested = join(new Uint8Array(16), uint16(id.length), id, coseKey(raw));
      const data = join(await head(lie.rpId ?? rp?.id ?? '', lie, device.counter, ATTESTED), attested);
      return credential(device.id, {
        clientDataJSON: base64url(clientData(lie.type ?? 'webauthn.create', challenge, lie)),
        attestationObject: base64url(
          map([text('fmt'), text('none')], [text('attStmt'), map()], [text('authData'), bytes(data)]),
        ),
        transports: ['internal'],
      });
    },
    show: async (options, lie = {}) => {
      const { challenge, rpId } = options as Asked;
      device.counter += 1;
      const data = await head(lie.rpId ?? rpId ?? '', lie, device.counter, 0);
      const client = clientData(lie.type ?? 'webauthn.get', challenge, lie);
      const signed = join(data, new Uint8Array(await crypto.subtle.digest('SHA-256', client)));
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
      const signature = new Uint8Array(await crypto.subtle.sign(algorithm, keys.privateKey, signed));
      return credential(device.id, {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(der(signature)),
      });
    },
  };
  return device;
}

const credential = (id: string, response: Record<string, unknown>) =>
  JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} });

const clientData = (type: string, challenge: string, { origin = LOCAL }: Lie) =>
  utf8(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

// Authenticator data: hash of the relying party, flags, counter (WebAuthn, 6.1).
async function head(rpId: string, { verified = true }: Lie, counter: number, more: number) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(rpId)));
  const flags = PRESENT | (verified ? VERIFIED : 0) | more;
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, counter);
  return join(hash, new Uint8Array([flags]), count);
}

const utf8 = (words: string) => new TextEncoder().encode(words);
const uint16 = (value: number) => new Uint8Array([value >> 8, value & 255]);

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const base64url = (data: Uint8Array) =>
  btoa(String.fromCharCode(...data))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

// CBOR (RFC 8949), as much of it as a credential needs: a type in three bits, then a length.
const item = (type: number, length: number, ...parts: Uint8Array[]) =>
  join(
    length < 24
      ? new Uint8Array([(type << 5) | length])
      : length < 256
        ? new Uint8Array([(type << 5) | 24, length])
        : new Uint8Array([(type << 5) | 25, length >> 8, length & 255]),
    ...parts,
  );
const int = (value: number) => (value < 0 ? item(1, -1 - value) : item(0, value));
const bytes = (data: Uint8Array) => item(2, data.length, data);
const text = (words: string) => item(3, words.length, utf8(words));
const map = (...pairs: [Uint8Array, Uint8Array][]) => item(5, pairs.length, ...pairs.flat());

// COSE (RFC 9053): elliptic curve, ES256, P-256, x and y.
const coseKey = (raw: Uint8Array) =>
  map(
    [int(1), int(2)],
    [int(3), int(-7)],
    [int(-1), int(1)],
    [int(-2), bytes(raw.slice(1, 33))],
    [int(-3), bytes(raw.slice(33, 65))],
  );

// WebCrypto gives r and s side by side, WebAuthn wants them as ASN.1.
function der(signature: Uint8Array): Uint8Array {
  const [r, s] = [integer(signature.slice(0, 32)), integer(signature.slice(32))];
  return join(new Uint8Array([0x30, r.length + s.length]), r, s);
}

function integer(value: Uint8Array): Uint8Array {
  const start = value.findIndex((byte) => byte !== 0);
  const digits = value.slice(start);
  const padded = (digits[0] ?? 0) > 127 ? join(new Uint8Array([0]), digits) : digits;
  return join(new Uint8Array([2, padded.length]), padded);
}
