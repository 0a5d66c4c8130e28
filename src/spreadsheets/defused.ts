// What makes Excel, LibreOffice or Numbers run a cell: a formula sign, in its wide form too, or a control before one.
const RUNS = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r])/;
const DEFUSED = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r])/;

/** A cell that no spreadsheet program runs: an apostrophe before what it would take for a formula. */
export const defused = (text: string) => (RUNS.test(text) ? `'${text}` : text);

/** Takes back exactly what `defused` did: `undefused(defused(text))` is `text`, whatever the text. */
export const undefused = (text: string) => (DEFUSED.test(text) ? text.slice(1) : text);
