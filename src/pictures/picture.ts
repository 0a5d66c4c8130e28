/** A picture that stands alone: an SVG with colours of its own, from which the build makes one of points. */
export interface Picture {
  /**
   * What it tells, without the day on which it was drawn. A picture of points is served only while this is what is
   * published: of a corrected figure or a redacted text none is left.
   */
  of: unknown;
  /** Draws the whole document. */
  svg: () => string;
  /** Points across the PNG. */
  pixels: number;
}

/** The name under which the build keeps the PNG of a picture: a hash of what it tells. */
export async function pictureName({ of, pixels }: Pick<Picture, 'of' | 'pixels'>): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([of, pixels]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
