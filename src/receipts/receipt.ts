import type { ClockName, Clocks } from '../clocks/schema.ts';

// Named here once more: the schema would bring its whole library into the script of the page.
const clocks = ['verify', 'first_action', 'final'] as const satisfies ClockName[];

/** What a receipt vouches for: nothing that was written, and nobody's name. */
export interface ReceiptFacts {
  /** The public reference, 10 Crockford symbols. */
  reference: string;
  /** UTC. */
  received_at: string;
  /** IANA zone of the region, in which its dates are meant. */
  time_zone: string;
  /** SHA-256 of the reported text, lower-case hex. */
  text_sha256: string;
  /** The moment after which each promise is late, UTC. */
  due: Record<ClockName, string>;
  /** Version of the calendar by which working days were counted, and which dates are provisional under it. */
  calendar: string;
}

/** A report as far as its receipt must know it. */
interface Received {
  id: string;
  submitted_at: string;
  clocks: Clocks;
  text_sha256: string;
}

/** What the receipt of a report vouches for. */
export const factsOf = (request: Received, time_zone: string): ReceiptFacts => ({
  reference: request.id,
  received_at: request.submitted_at,
  time_zone,
  text_sha256: request.text_sha256,
  due: {
    verify: request.clocks.promises.verify.due_at,
    first_action: request.clocks.promises.first_action.due_at,
    final: request.clocks.promises.final.due_at,
  },
  calendar: request.clocks.calendar + provisional(request.clocks),
});

// A date that may still move is signed as one.
function provisional({ promises }: Clocks): string {
  const names = clocks.filter((name) => promises[name].provisional);
  return names.length > 0 ? `; sementara: ${names.join(', ')}` : '';
}

/** The name under which a portal signs receipts, which is also their first line: "pantau.example/tanda-terima". */
export const receiptName = (origin: string) => `${new URL(origin).host}/tanda-terima`;

/**
 * The text that is signed, a fact a line:
 *
 *     pantau.example/tanda-terima
 *     reference 7K3M9QXT2B
 *     received 2026-11-22T01:00:00.000Z
 *     zone Asia/Jakarta
 *     text sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
 *     due verify 2026-11-25T16:59:59.999Z
 *     due first_action 2026-11-27T16:59:59.999Z
 *     due final 2026-12-10T16:59:59.999Z
 *     calendar nasional 1
 */
export const receiptText = (name: string, facts: ReceiptFacts): string =>
  [
    name,
    `reference ${facts.reference}`,
    `received ${facts.received_at}`,
    `zone ${facts.time_zone}`,
    `text sha256 ${facts.text_sha256}`,
    ...clocks.map((clock) => `due ${clock} ${facts.due[clock]}`),
    `calendar ${facts.calendar}`,
    '',
  ].join('\n');

const AT = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z)`;
const RECEIPT = new RegExp(
  [
    String.raw`^(\S+)`,
    'reference ([0-9A-HJKMNP-TV-Z]{10})',
    `received ${AT}`,
    String.raw`zone (Asia/[A-Za-z]+)`,
    'text sha256 ([0-9a-f]{64})',
    ...clocks.map((clock) => `due ${clock} ${AT}`),
    String.raw`calendar (\S.*)`,
    '$',
  ].join('\n'),
);

/** What a signed text vouches for; null when it is no receipt of this name. */
export function parseReceipt(name: string, text: string): ReceiptFacts | null {
  const [, origin, reference, received_at, time_zone, text_sha256, verify, first_action, final, calendar] =
    (RECEIPT.exec(text) ?? []) as string[];
  if (origin !== name) return null;
  const due = { verify, first_action, final };
  return { reference, received_at, time_zone, text_sha256, due, calendar } as ReceiptFacts;
}
