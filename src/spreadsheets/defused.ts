// A file opened with another sign between cells, or none, is parted inside a cell: each part is a cell of its own then.
const PART = '(?<=^|[;,\\t\\r\\n])';
// What makes Excel, LibreOffice or Numbers run a cell: a formula sign, in its wide form too, also after spaces.
const RUNS = "'*[^\\S\\t\\r\\n]*[=+\\-@＝＋－＠]";
const LIVE = new RegExp(`${PART}(?=${RUNS})`, 'g');
const STILLED = new RegExp(`${PART}'(?=${RUNS})`, 'g');
// A control before a formula sign hides it.
const HIDES = /^'*[\t\r]/;
const HIDDEN = /^'+[\t\r]/;

/** A cell that no spreadsheet program runs, however it parts it: an apostrophe before each thing it would run. */
export function defused(text: string): string {
  const still = text.replace(LIVE, "'");
  return HIDES.test(still) ? `'${still}` : still;
}

/** Takes back exactly what `defused` did: `undefused(defused(text))` is `text`, whatever the text. */
export const undefused = (text: string) => (HIDDEN.test(text) ? text.slice(1) : text).replace(STILLED, '');
