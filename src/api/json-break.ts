const TOKEN =
  // oxlint-disable-next-line no-control-regex
  /([[\]{},:])|("[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001F]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;
const SPACE = /[\t\n\r ]*/y;

type Wanted = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end' | 'nothing';

/**
 * Where a text stops being JSON (RFC 8259), line and column from 1. Of what stands there nothing is told, as
 * JSON.parse would.
 */
export function jsonBreak(text: string): { line: number; column: number } {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let place = skip(text, 0);
  for (;;) {
    TOKEN.lastIndex = place;
    const [token, sign, quoted] = TOKEN.exec(text) ?? [];
    const next: Wanted | null = token ? after(wanted, sign ?? (quoted ? 'text' : 'value'), open) : null;
    if (!next || !token) break;
    wanted = next;
    place = skip(text, place + token.length);
  }
  const before = text.slice(0, place).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function skip(text: string, from: number): number {
  SPACE.lastIndex = from;
  return from + (SPACE.exec(text)?.[0].length ?? 0);
}

// What may follow a token; null: the token may not stand here.
function after(wanted: Wanted, token: string, open: string[]): Wanted | null {
  const isEnd = (token === '}' || token === ']') && closes(wanted, token, open);
  if (isEnd) open.pop();
  if (isEnd) return ended(open);
  if (wanted === ':') return token === ':' ? 'value' : null;
  if (wanted === 'name' || wanted === 'name or }') return token === 'text' ? ':' : null;
  if (wanted === ', or end') return token === ',' ? (open.at(-1) === '{' ? 'name' : 'value') : null;
  if (wanted === 'nothing') return null;
  if (token === 'text' || token === 'value') return ended(open);
  if (token !== '{' && token !== '[') return null;
  open.push(token);
  return token === '{' ? 'name or }' : 'value or ]';
}

const closes = (wanted: Wanted, token: string, open: string[]) =>
  open.at(-1) === (token === '}' ? '{' : '[') &&
  (wanted === ', or end' || wanted === (token === '}' ? 'name or }' : 'value or ]'));

const ended = (open: string[]): Wanted => (open.length > 0 ? ', or end' : 'nothing');
