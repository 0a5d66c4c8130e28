/** Reads a CSV file letter by letter, as RFC 4180 has it and not as the library that wrote it does. */
export function handRead(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const close = () => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i]!;
    if (quoted && sign === '"' && text[i + 1] === '"') [cell, i] = [`${cell}"`, i + 1];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === delimiter) close();
    else if (!quoted && sign === '\r' && text[i + 1] === '\n') {
      close();
      rows.push([]);
      i += 1;
    } else cell += sign;
  }
  if (quoted) throw new Error('a quote is not closed');
  if (rows.at(-1)!.length === 0 && cell === '') rows.pop();
  return rows;
}
