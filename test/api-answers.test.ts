import { beforeAll, describe, expect, it } from 'vitest';
import { addressOf, furnishApi, told, type Examples } from './edge/api.ts';
import { checkerOf, type Description } from './edge/contract.ts';

let examples: Examples;
let document: Description;

beforeAll(async () => {
  examples = await furnishApi();
  document = (await told('/api/v1/openapi.json')).body;
});

describe('every address of the API', () => {
  it('answers as it is described, and no column more', async () => {
    const check = checkerOf(document);
    const problems: string[] = [];
    for (const path of Object.keys(document.paths)) {
      const { status, body, text } = await told(addressOf(path, examples));
      if (status !== 200) problems.push(`${path} ${status} ${text}`);
      else problems.push(...check(path, 'get', 200, body));
    }
    expect(problems).toEqual([]);
  });
});
