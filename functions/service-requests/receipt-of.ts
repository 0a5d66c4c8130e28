import { readRequest } from '../../src/service-requests/read-request.ts';
import { reportedText } from '../../src/service-requests/reported.ts';
import type { Submitted, SubmittedRequest } from '../../src/service-requests/submitted.ts';
import type { TypedRequest } from '../../src/service-requests/typed.ts';
import type { Row } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import type { Ground } from './ground-reads.ts';
import { toSubmitted } from './reads.ts';

const DAY_MS = 86_400_000;

/** What the receipt of a report is drawn from; no word of the report is among it. */
export function receiptOf(
  { region, list }: Pick<Ground, 'region' | 'list'>,
  written: SubmittedRequest,
  more: Pick<Submitted, 'key' | 'agency' | 'photos' | 'is_changed'>,
): Submitted {
  const { id, class: kind, service_code, submitted_at, received_on, clocks, text_sha256 } = written;
  const { is_anonymous, is_secret } = written;
  const service = list.services.find(({ code }) => code === service_code)?.name ?? service_code;
  const said = { id, class: kind, service_code, submitted_at, received_on, clocks, text_sha256 };
  return { ...more, region, service, request: { ...said, is_anonymous, is_secret } };
}

/** The receipt of a submit that came before, for 24 hours. What came first stands, and the reporter is told so. */
export async function receiptAgain(
  now: Date,
  ground: Ground,
  stored: Row,
  { key, typed }: { key: string; typed: TypedRequest },
): Promise<Submitted> {
  const before = toSubmitted(stored);
  const age = now.getTime() - Date.parse(before.submitted_at);
  if (age > DAY_MS) throw new Refusal('conflict', (w) => w.requestSentAlready);
  const read = readRequest(typed, { ...ground, today: before.received_on });
  const is_changed =
    'problems' in read || (await sha256(reportedText(read.request.reported))) !== before.text_sha256;
  return receiptOf(ground, before, {
    key,
    agency: stored.agency_name as string | null,
    photos: stored.photos as number,
    is_changed,
  });
}
