import { submitFeedback, type FeedbackSubmission } from '../../functions/feedback/submit-feedback.ts';
import type { SubmittedFeedback } from '../../src/feedback/page.ts';
import type { TypedFeedback } from '../../src/feedback/typed.ts';
import { ask, ctxAt } from './portal.ts';
import { free } from './report-error.ts';
import { keys, newKey } from './requests.ts';
import { REGION } from './sample.ts';

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
