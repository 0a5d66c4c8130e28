/** What is wrong with bytes that say they are a picture. */
export type Flaw = 'broken' | 'moving' | 'tooManyPixels' | 'twofold';

/** Bytes that no picture may be kept from; each noun says so in words of its own. */
export class Unfit extends Error {
  flaw: Flaw;
  constructor(flaw: Flaw) {
    super(flaw);
    this.flaw = flaw;
  }
}

export const unfit = (flaw: Flaw) => new Unfit(flaw);
