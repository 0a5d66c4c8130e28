import { env } from 'cloudflare:workers';
import { countObservation } from '../../functions/feedback/tally-writes.ts';
import type { RefusalCode } from '../../src/feedback/schema.ts';
import { submitFeedback, type FeedbackSubmission } from '../../functions/feedback/submit-feedback.ts';
import type { SubmittedFeedback } from '../../src/feedback/page.ts';
import type { TypedFeedback } from '../../src/feedback/typed.ts';
import { ask, ctxAt } from './portal.ts';
import { free } from './report-error.ts';
import { keys, newKey } from './requests.ts';
import { REGION } from './sample.ts';
import { carriedBy, mainOf } from './send-report.ts';

export const question: TypedFeedback = {
  jenis: 'pertanyaan',
  program: 'lampu',
  body: 'Kapan lampu di jalan kami menyala?',
};
export const observation: TypedFeedback = {
  jenis: 'pengamatan',
  program: 'lampu',
  seen: 'there',
  seen_on: '2026-11-20',
  area: '00.00.01.1001',
};
export const opinion: TypedFeedback = {
  jenis: 'pendapat',
  program: 'lampu',
  body: 'Sebaiknya lampunya hemat daya.',
};

export const resident = (now?: string) => ({
  ...ctxAt(now),
  actor: { kind: 'resident' as const, id: 'anonymous' },
});

/** A submission of one of these in kota-uji; after `furnish()` and `takesReports()`. */
export const submissionOf = (
  typed: TypedFeedback,
  over: Partial<FeedbackSubmission> = {},
): FeedbackSubmission => ({
  region: REGION,
  typed,
  idempotency: newKey(),
  secret: keys.secret,
  photos: [],
  ...over,
});

export const sendFeedback = (typed: TypedFeedback, now?: string): Promise<SubmittedFeedback> =>
  submitFeedback(resident(now), submissionOf(typed));

/** Sends a form as a browser does that shows a page of this portal; with files when there are any. */
export function post(
  path: string,
  sent: readonly (readonly [string, string])[] | Record<string, string | undefined>,
  { files, over = {}, headers = {} }: Sending = {},
): Promise<Response> {
  const form = files ? new FormData() : new URLSearchParams();
  const pairs = Array.isArray(sent) ? (sent as [string, string][]) : Object.entries(sent);
  for (const [name, value] of pairs) if (value !== undefined) form.append(name, value as string);
  for (const file of files ?? []) (form as FormData).append('foto', file, 'foto.jpg');
  return ask(
    path,
    { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin', ...headers }, body: form },
    { ...free, ...over },
  );
}

interface Sending {
  files?: Blob[];
  over?: Partial<Env>;
  headers?: Record<string, string>;
}

/** The steps of the form in kota-uji. */
export const step = (name: 'periksa' | 'ubah' | 'kirim', sent: Parameters<typeof post>[1], how?: Sending) =>
  post(`/${REGION}/masukan/${name}/`, sent, how);

/** Lets feedback be seen, as its officers' verb leaves its row and its tally; with its photo. */
export const publish = (id: string) =>
  env.DB.batch([
    env.DB.prepare(
      "UPDATE feedback SET state = 'published', published_at = '2026-11-22T02:00:00.000Z', version = version + 1 WHERE id = ?",
    ).bind(id),
    env.DB.prepare("UPDATE photo SET state = 'approved' WHERE feedback_id = ?").bind(id),
    ...countObservation(env.DB, id, 1),
  ]);

/** Sends it and lets it be seen. */
export async function published(typed: TypedFeedback, now?: string): Promise<SubmittedFeedback> {
  const sent = await sendFeedback(typed, now);
  await publish(sent.id);
  return sent;
}

/** Answers a question in the name of `dinas`. */
export const answered = (id: string, answer: string, at = '2026-11-22T03:00:00.000Z') =>
  env.DB.prepare(
    `UPDATE feedback SET answer = ?2, answered_at = ?3, answered_by = (SELECT id FROM organisation WHERE key = 'dinas' AND region = feedback.region)
     WHERE id = ?1`,
  )
    .bind(id, answer, at)
    .run();

/** Keeps it from the public for a reason. */
export const keptBack = (id: string, state: 'refused' | 'hidden', refusal: RefusalCode) =>
  env.DB.prepare('UPDATE feedback SET state = ?2, refusal = ?3, version = version + 1 WHERE id = ?1')
    .bind(id, state, refusal)
    .run();

/** Opens feedback, or takes it back, as its owner's page does. */
export const own = (
  path: '' | 'tarik/',
  { id, key }: { id: string; key: string },
  more: Record<string, string> = {},
  how?: Sending,
) => post(`/masukan/lacak/${path}`, { nomor: id, kunci: key, ...more }, how);

export const FORM = `/${REGION}/masukan/tulis/`;
export const pageOf = async (response: Response) => mainOf(await response.text());
export const formOf = async (query: string) => pageOf(await ask(FORM + query));

/** The fields of a drawn form with what somebody fills in. */
export const filled = async (kind: TypedFeedback): Promise<[string, string][]> => [
  ...carriedBy(await formOf(`?jenis=${kind.jenis}&program=lampu`)),
  ...(['seen', 'seen_on', 'area', 'body'] as const).flatMap((name): [string, string][] =>
    kind[name] ? [[name, kind[name]]] : [],
  ),
];
