const KINDS = new Set(['kota', 'kabupaten', 'administrasi']);

/** The words by which a region is found, without those that half of all names begin with. */
export const nameWords = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !KINDS.has(word));
