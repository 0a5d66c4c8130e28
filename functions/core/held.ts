/** Whether whoever asks says to have what has this tag: compared weakly, as RFC 9110, 13.1.2 wants of If-None-Match. */
export function isHeld({ headers }: Request, tag: string | null | undefined): boolean {
  if (!tag) return false;
  const held = headers.get('If-None-Match')?.split(',').map(opaque) ?? [];
  return held.includes('*') || held.includes(opaque(tag));
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
