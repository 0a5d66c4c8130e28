import { env } from 'cloudflare:workers';
import { deskSql, inboxSql } from '../bench/inbox-rows.ts';
import { REGION } from './sample.ts';

/** Reports number `from` to `to` of a region for its inbox (test/bench/inbox-rows.ts), in both databases. */
export async function growInbox(from: number, to: number, region = REGION): Promise<void> {
  await env.DB.batch(inboxSql(region, from, to).map((sql) => env.DB.prepare(sql)));
  await env.SEARCH.batch([env.SEARCH.prepare(deskSql(region, from, to))]);
}
