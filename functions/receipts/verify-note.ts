import { checkReceipt, type Asked, type Checked, type Verify } from '../../src/receipts/check.ts';

/** Looks at a receipt with WebCrypto; the script on the page does the same with a library of its own. */
export const verifyNote = (asked: Asked): Promise<Checked> => checkReceipt(asked, webCrypto);

const webCrypto: Verify = async (signature, message, key) =>
  crypto.subtle.verify(
    'Ed25519',
    await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']),
    signature,
    message,
  );
