/** Letters of JSON in one bound value: a letter is at most three bytes of UTF-8, and D1 takes 2 MB. */
const LETTERS = 600_000;

/**
 * Rows as JSON arrays that D1 takes as one value each: a list is written by a few statements that unfold them with
 * json_each, however long it is. Rows keep their order; each comes with how many it holds.
 */
export function portions(rows: readonly unknown[]): { json: string; rows: number }[] {
  const found: { json: string; rows: number }[] = [];
  let [held, letters]: [string[], number] = [[], 0];
  const close = () => {
    if (held.length > 0) found.push({ json: `[${held.join(',')}]`, rows: held.length });
    [held, letters] = [[], 0];
  };
  for (const row of rows) {
    const json = JSON.stringify(row);
    if (letters + json.length > LETTERS) close();
    held.push(json);
    letters += json.length + 1;
  }
  close();
  return found;
}

/** A list in parts of at most `size`. */
export const inParts = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
