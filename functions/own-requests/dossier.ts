import { broken, type Dossier } from '../../src/own-requests/dossier.ts';
import type { OwnPage } from '../../src/own-requests/page.ts';
import { factsOf, receiptName } from '../../src/receipts/receipt.ts';
import { sha256 } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import { signReceipt } from '../receipts/sign.ts';
import { ownRecord } from './own-data.ts';

/** What it is signed with and where the portal stands. */
interface By {
  signing: string;
  origin: string;
  now: Date;
}

/** A report with what proves it, for the Ombudsman; refused as long as no promise of it was broken. */
export async function dossierOf(page: OwnPage, { signing, origin, now }: By): Promise<Dossier> {
  if (broken(page).length === 0) throw new Refusal('conflict', (w) => w.dossierEarly);
  const facts = factsOf(page, page.region.time_zone);
  const [receipt, ...message_hashes] = await Promise.all([
    signReceipt(signing, receiptName(origin), facts),
    ...page.messages.map(({ body }) => (body === null ? null : sha256(body))),
  ]);
  return { page, made_at: now.toISOString(), receipt, message_hashes };
}

/** The same for machines; a photo is told by its hash, because its address holds only for a while. */
export function dossierData({ page, made_at, receipt, message_hashes }: Dossier, origin: string): string {
  const { contact, ...record } = ownRecord(page, origin, () => undefined);
  return JSON.stringify(
    {
      ...record,
      contact: page.is_anonymous ? null : contact,
      format: 'pantau-kota/berkas/1',
      made_at,
      broken: broken(page),
      messages: page.messages.map((message, i) => ({ ...message, sha256: message_hashes[i] })),
      receipt,
    },
    null,
    2,
  );
}
