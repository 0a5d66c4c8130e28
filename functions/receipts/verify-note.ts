import { checkReceipt, type Asked, type Checked } from '../../src/receipts/check.ts';
import { webCrypto } from '../../src/signing/ed25519.ts';

/** Looks at a receipt with WebCrypto; the script on the page does the same with a library of its own. */
export const verifyNote = (asked: Asked): Promise<Checked> => checkReceipt(asked, webCrypto);
