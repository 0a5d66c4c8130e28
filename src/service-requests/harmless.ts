import { harmlessOfMail } from '../mail/kept.ts';

/** Text columns of these tables that hold codes, dates, states and other things that tell of nobody. */
export const harmless: readonly string[] = [
  ...['id', 'region', 'class', 'service_code', 'agency', 'district_code', 'programme_id', 'state'].flatMap(
    (column) => [`service_request.${column}`, `service_request_public.${column}`],
  ),
  ...[
    'submitted_at',
    'received_on',
    'clocks',
    'final_due_at',
    'channel',
    'key_id',
    'closed_at',
    'erased_at',
    'course',
    'next_due_at',
    'wake_at',
    'outcome',
    'confirmed',
    'duplicate_of',
  ].map((column) => `service_request.${column}`),
  // HMAC of a random number: without it a form that is sent once more would make an erased report anew.
  'service_request.idempotency',
  ...[
    'status',
    'received_at',
    'received_on',
    'clocks',
    'course',
    'final_due_at',
    'outcome',
    'confirmed',
    'closed_at',
    'published_at',
  ].map((column) => `service_request_public.${column}`),
  ...['id', 'request_id', 'at', 'sender', 'organisation', 'grade'].map(
    (column) => `service_request_message.${column}`,
  ),
  ...['request_id', 'field', 'key_id'].map((column) => `service_request_sealed.${column}`),
  ...['request_id', 'at'].map((column) => `service_request_support.${column}`),
  ...['region', 'request_id', 'state', 'type', 'uploaded_at', 'hidden_at'].map((column) => `photo.${column}`),
  ...['at', 'region', 'noun', 'subject_id', 'kind', 'recipient', 'due_at'].map(
    (column) => `outbox.${column}`,
  ),
  ...['request_id', 'at', 'from_agency', 'to_agency'].map((column) => `service_request_referral.${column}`),
  ...['id', 'request_id', 'at', 'person_id'].map((column) => `service_request_note.${column}`),
  ...['id', 'request_id', 'at', 'reviewed_at'].map((column) => `service_request_objection.${column}`),
  ...['id', 'request_id', 'asked_at', 'asked_by', 'organisation', 'agreed_at', 'agreed_by'].map(
    (column) => `identity_opening.${column}`,
  ),
  ...harmlessOfMail,
  'attempt.until',
  ...['at', 'noun', 'subject_id', 'what', 'basis'].map((column) => `erasure.${column}`),
];
