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
  { region, staffed, list, organisations }: Pick<Ground, 'region' | 'staffed' | 'list' | 'organisations'>,
  written: SubmittedRequest & { agency: string | null },
  more: Pick<Submitted, 'key' | 'photos' | 'text'>,
): Submitted {
  const { id, class: kind, service_code, submitted_at, received_on, clocks, text_sha256 } = written;
  const { is_anonymous, is_secret } = written;
  const service = list.services.find(({ code }) => code === service_code)?.name ?? service_code;
  const said = { id, class: kind, service_code, submitted_at, received_on, clocks, text_sha256 };
  const agency = written.agency && (organisations[written.agency] ?? written.agency);
  const is_changed = more.text === null;
  return {
    ...more,
    is_changed,
    region,
    staffed,
    service,
    agency,
    agency_key: written.agency,
    request: { ...said, is_anonymous, is_secret },
  };
}

/** The receipt of a submit that came before, for 24 hours and as long as the report was not erased. What came first stands, and the reporter is told so. */
export async function receiptAgain(
  now: Date,
  ground: Ground,
  stored: Row,
  { key, salt, typed }: { key: string; salt: string; typed: TypedRequest },
): Promise<Submitted> {
  const before = toSubmitted(stored);
  const age = now.getTime() - Date.parse(before.submitted_at);
  if (age > DAY_MS || stored.erased_at !== null) throw new Refusal('conflict', (w) => w.requestSentAlready);
  const read = readRequest(typed, {
    ...ground,
    timeZone: ground.region.time_zone,
    today: before.received_on,
  });
  const text = 'problems' in read ? null : reportedText(read.request.reported, salt);
  const isSame = text !== null && (await sha256(text)) === before.text_sha256;
  return receiptOf(ground, before, {
    key,
    photos: stored.photos as number,
    text: isSame ? text : null,
  });
}
