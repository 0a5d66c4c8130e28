import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { furnishApi, told, type Examples } from './edge/api.ts';
import { keptBack, published, question } from './edge/feedback.ts';
import { REGION } from './edge/sample.ts';

const R = `/api/v1/regions/${REGION}`;
let examples: Examples;
beforeAll(async () => {
  examples = await furnishApi();
});

describe('the history that machines read', () => {
  it('of one thing tells its versions, with the reason of each', async () => {
    const { body } = await told(`${R}/events?subject=update:${examples['/updates/{id}']}`);
    expect(body.data.map((one: { verb: string; reason: string | null }) => [one.verb, one.reason])).toEqual([
      ['correct', 'angka salah'],
      ['publish', null],
    ]);
    expect((await told(`${R}/events?subject=update:X&noun=update`)).status).toBe(400);
  });

  it('is walked to its end by the numbers of events, each once', async () => {
    const seen: string[] = [];
    let path: string | null = `${R}/events?limit=3`;
    while (path) {
      const { body } = await told(path);
      seen.push(...body.data.map(({ id }: { id: string }) => id));
      path = body.links.next ? body.links.next.replace('http://portal.test', '') : null;
    }
    const whole = (await told(`${R}/events?limit=100`)).body.data.map(({ id }: { id: string }) => id);
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('of feedback that is hidden now leads nowhere, and is not found by its number', async () => {
    const { id } = await published(question);
    await env.DB.prepare(
      `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       VALUES ('2026-11-22T02:00:00.000Z', ?, 'feedback', 'publish', ?, 2, 'officer', 'x', 1, '{}')`,
    )
      .bind(REGION, id)
      .run();
    const [one, all] = [`${R}/events?subject=feedback:${id}`, `${R}/events?limit=100`];
    expect((await told(one)).body.data).toHaveLength(1);
    expect((await told(all)).text).toContain(id);
    await keptBack(id, 'hidden', 'insult');
    expect((await told(one)).body.data).toEqual([]);
    const { body, text } = await told(all);
    expect(text).not.toContain(id);
    expect(body.data[0]).toMatchObject({ noun: 'feedback', subject: null, title: null });
  });
});
