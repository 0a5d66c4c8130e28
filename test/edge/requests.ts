import { env } from 'cloudflare:workers';
import {
  submitServiceRequest,
  type Submission,
} from '../../functions/service-requests/submit-service-request.ts';
import type { Submitted } from '../../src/service-requests/submitted.ts';
import type { TypedRequest } from '../../src/service-requests/typed.ts';
import { ServiceList } from '../../src/services/schema.ts';
import { mirrorServices } from '../../functions/services/mirror-services.ts';
import { ctxAt } from './portal.ts';
import { furnishReporting } from './reporting.ts';
import { REGION } from './sample.ts';

const rule = (working_days: number) => ({ term: { working_days }, source: 'Aturan uji' });

/** What kota-uji takes reports about: a question of each datatype, and a sensitive category. */
export const services = ServiceList.parse({
  clocks: {
    verify: rule(3),
    first_action: rule(5),
    final: { complaint: rule(14), supervisory: rule(60), information_request: rule(5), aspiration: rule(14) },
    silence: rule(10),
    objection: rule(10),
  },
  services: [
    {
      code: 'lampu-jalan',
      name: 'Lampu jalan',
      description: 'Lampu jalan padam.',
      group: 'Jalan',
      keywords: ['gelap', 'padam'],
      agency: 'dinas',
      attributes: [
        {
          code: 'keadaan',
          datatype: 'singlevaluelist',
          required: true,
          description: 'Bagaimana lampunya?',
          values: [
            { key: 'padam', name: 'Padam' },
            { key: 'redup', name: 'Redup' },
          ],
        },
        { code: 'jumlah', datatype: 'number', description: 'Berapa lampu?' },
        { code: 'sejak', datatype: 'datetime', description: 'Sejak kapan?' },
        { code: 'tiang', datatype: 'string', description: 'Nomor tiang' },
        { code: 'catatan', datatype: 'text', description: 'Catatan lain' },
        {
          code: 'bahaya',
          datatype: 'multivaluelist',
          description: 'Apa bahayanya?',
          values: [
            { key: 'jatuh', name: 'Orang jatuh' },
            { key: 'jahat', name: 'Kejahatan' },
          ],
        },
        { code: 'ingat', datatype: 'string', variable: false, description: 'Jangan menyentuh tiang.' },
      ],
    },
    {
      code: 'pungutan-liar',
      name: 'Pungutan liar',
      description: 'Petugas meminta uang.',
      group: 'Petugas',
      sensitive: true,
      supervisory: true,
    },
  ],
});

/** Lets the sample's region take these reports; after `furnish()`. */
export async function takesReports(): Promise<void> {
  await furnishReporting();
  await mirrorServices(ctxAt(), { region: REGION, list: services });
}

export const keys = { secret: env.PORTAL_SECRET, sealing: env.SEALING_KEYS, signing: env.SIGNING_KEYS };

/** A report with nothing personal in it, and nothing that could be left out. */
export const typed: TypedRequest = {
  texts: { class: 'complaint', service_code: 'lampu-jalan', description: 'Tiga lampu padam sejak Senin.' },
  answers: { keadaan: ['padam'] },
};

/** A new idempotency key. */
export const newKey = () => crypto.randomUUID() + crypto.randomUUID().slice(0, 8);

interface Over {
  texts?: TypedRequest['texts'];
  answers?: TypedRequest['answers'];
  region?: string;
  idempotency?: string;
  photos?: string[];
  /** The moment of the submit. */
  now?: string;
}

/** A submission of that report, with changes. */
export const submission = ({ texts, answers, ...over }: Over = {}): Submission => ({
  region: over.region ?? REGION,
  typed: { texts: { ...typed.texts, ...texts }, answers: answers ?? typed.answers },
  idempotency: over.idempotency ?? newKey(),
  keys,
  photos: over.photos ?? [],
});

/** Submits a report in kota-uji, after `furnish()` and `furnishReporting()` or `takesReports()`. */
export async function submitted(over: Over = {}): Promise<Submitted & { id: string }> {
  const ctx = { ...ctxAt(over.now), actor: { kind: 'resident' as const, id: 'anonymous' } };
  const done = await submitServiceRequest(ctx, submission(over));
  return { ...done, id: done.request.id };
}
