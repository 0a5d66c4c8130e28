import { env } from 'cloudflare:workers';
import { mailer } from '../../functions/core/mail.ts';
import { newId } from '../../functions/core/ids.ts';
import { seal } from '../../functions/core/seal.ts';
import { aboutSubscriber } from '../../functions/following/sealing.ts';
import { tellFollowers } from '../../functions/following/tell-followers.ts';
import { longId } from '../../functions/following/tokens.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { sendMail } from '../../functions/mail/send-mail.ts';
import type { Rhythm, TopicName } from '../../src/following/schema.ts';
import { postOffice } from './clockwork.ts';
import { ask, ctxAt, rows } from './portal.ts';
import { free } from './report-error.ts';
import { keys } from './requests.ts';
import { REGION, sample } from './sample.ts';

export const SITE = 'https://portal.uji.example';
export const DAY = 86_400_000;
export const HOUR = 3_600_000;
/** A moment so many milliseconds after another. */
export const after = (ms: number, from: string) => new Date(Date.parse(from) + ms).toISOString();

/** Sends the form of following as a browser does. */
export const follow = (fields: Record<string, string>, over: Partial<Env> = {}, headers = {}) =>
  post('/ikuti/', { irama: 'harian', wilayah: REGION, topik: 'wilayah', ...fields }, headers, over);

/** Sends a form of one's own pages. */
export const post = (path: string, fields: Record<string, string> = {}, headers = {}, over = {}) =>
  ask(
    path,
    {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    },
    { ...free, ...over },
  );

/** Sends the mails that are due at a moment, and gives them. */
export async function posted(now: string, most = 8) {
  const office = postOffice();
  const send = mailer({ ...env, MAIL: office.MAIL, MAIL_FROM: 'p@uji.example' });
  await sendMail(ctxAt(now), { send, site: SITE, keys, most });
  return office.sent;
}

/** The paths of the portal that a mail names, by their second part: setuju, kelola, berhenti. */
export const linksIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/https:\/\/portal\.uji\.example(\/ikuti\/([a-z]+)\/\S+)/g)].map(([, path, name]) => [
      name ?? '',
      path ?? '',
    ]),
  );

interface Wish {
  topic?: TopicName;
  subject?: string;
  rhythm?: Rhythm;
  confirmed_at?: string | null;
  region?: string;
}

/** Somebody who follows things since long ago; gives their id and that of each subscription. */
export async function follower(address: string, ...wishes: Wish[]) {
  const id = longId();
  const sealed = await seal(keys.sealing, aboutSubscriber(id), address);
  const subscriptions = wishes.map(() => longId());
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO subscriber (id, address_mac, key_id, wrapped, box, asked_at) VALUES (?, ?, ?, ?, ?, '')",
    ).bind(id, newId(), sealed.key_id, sealed.wrapped, sealed.box),
    ...wishes.map(({ topic = 'region', subject = '', rhythm = 'at_once', confirmed_at, region }, i) =>
      env.DB.prepare(
        `INSERT INTO subscription (id, subscriber_id, region, topic, subject, rhythm, asked_at, confirmed_at)
         VALUES (?, ?, ?, ?, ?, ?, '2020-01-01T00:00:00.000Z', ?)`,
      ).bind(
        subscriptions[i],
        id,
        region ?? REGION,
        topic,
        subject,
        rhythm,
        confirmed_at === undefined ? '2020-01-01T00:00:00.000Z' : confirmed_at,
      ),
    ),
  ]);
  return { id, subscriptions };
}

/** A mail to a follower, or to an address that is asked whether it wants to be one, made and due at a moment. */
export async function mailToFollower(kind: 'confirmation' | 'news', address: string, at: string) {
  const { id, subscriptions } = await follower(address, { confirmed_at: kind === 'news' ? at : null });
  const mail = newId();
  await env.DB.batch([
    env.DB.prepare('UPDATE subscription SET asked_at = ? WHERE id = ?').bind(at, subscriptions[0]),
    env.DB.prepare(
      `INSERT INTO mail (id, kind, cause, subscriber_id, state, next_at, made_at)
       VALUES (?1, ?2, ?1, ?3, 'waiting', ?4, ?4)`,
    ).bind(mail, kind, id, at),
    env.DB.prepare(
      `INSERT INTO news (mail_id, event_id, subscription_id)
       SELECT ?1, max(id), ?2 FROM event WHERE noun = 'programme' AND ?3 = 'news' HAVING max(id) IS NOT NULL`,
    ).bind(mail, subscriptions[0], kind),
  ]);
}

/** Lets the reader run at a moment until it has nothing left to tell; gives how often it ran. */
export async function readAllNews(now: string): Promise<number> {
  for (let ticks = 1; ; ticks += 1) {
    await tellFollowers(ctxAt(now));
    const [left] = await rows(
      `SELECT place, (SELECT max(id) FROM event) AS newest, event_id FROM event_reader WHERE name = 'news'`,
    );
    if (!left || (left.place === '' && left.event_id === left.newest) || ticks > 100) return ticks;
  }
}

/** Nobody follows anything, and everything that happened was told. */
export async function nobodyFollows(): Promise<void> {
  await readAllNews('2026-11-20T00:00:00.000Z');
  await env.DB.batch(
    ['mail', 'subscription', 'subscriber', 'attempt'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  );
}

let told = 0;

/** Publishes one more update of the programme `lampu` at a moment (UTC), and lets the reader of news find it. */
export async function happened(at: string): Promise<void> {
  told += 1;
  const update = { ...sample.update, key: `kabar-${told}`, title: `Kabar ${told}`, claims: [] };
  await publishUpdate(ctxAt(at), { region: REGION, update });
  await readAllNews(at);
}
