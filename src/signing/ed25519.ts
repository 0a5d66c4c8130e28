type Bytes = Uint8Array<ArrayBuffer>;

/** Ed25519, RFC 8032: WebCrypto on the server, a library in browsers that have none. */
export type Verify = (signature: Bytes, message: Bytes, key: Bytes) => Promise<boolean>;

/** Looks at a signature with WebCrypto. */
export const webCrypto: Verify = async (signature, message, key) =>
  crypto.subtle.verify(
    'Ed25519',
    await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']),
    signature,
    message,
  );

// RFC 8410: what stands before the seed of an Ed25519 key in PKCS #8.
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

/** The private key of a seed of 32 bytes. */
export const privateKey = (seed: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', Uint8Array.of(...PKCS8, ...seed), 'Ed25519', true, ['sign']);

/** 64 bytes by which a message is known to be of the key of that seed. */
export const sign = async (seed: Uint8Array, message: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', await privateKey(seed), message));
