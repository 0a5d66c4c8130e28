import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect } from 'vitest';
import { ask } from './portal.ts';

export const BASE = '/open311/v2';
export const TEST_BASE = '/open311/uji/v2';

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body: of XML with its root, every value a text. */
  body: any;
}

// No value is guessed to be a number, and an attribute would be seen.
const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, ignoreDeclaration: true });

/** Asks an address of Open311; the body must be what its content type says, and XML must bear no attribute. */
export async function ask311(
  path: string,
  init: RequestInit = {},
  over: Partial<Env> = {},
): Promise<Answered> {
  const response = await ask(path, init, over);
  const [text, type] = [await response.text(), response.headers.get('Content-Type')];
  const { status, headers } = response;
  if (text === '') return { status, headers, text, body: null };
  if (type === 'application/json; charset=utf-8') return { status, headers, text, body: JSON.parse(text) };
  expect(type, path).toBe('text/xml; charset=utf-8');
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n'), path).toBe(true);
  expect(XMLValidator.validate(text), path).toBe(true);
  const body = parser.parse(text);
  expect(JSON.stringify(body), path).not.toContain('"@_');
  return { status, headers, text, body };
}

/** The errors of an answer, whichever its format. */
export const errorsOf = ({ body }: Answered): { code: string; description: string }[] =>
  Array.isArray(body) ? body : [body.errors.error].flat();
