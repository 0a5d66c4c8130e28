import type { Outcome } from '../../src/triage/deeds.ts';
import { deedRules, deeds, type Deed } from '../../src/triage/deeds.ts';
import { yesOrNo } from '../../src/ui/yes-or-no.ts';
import { consoleDoor, type Desk } from '../core/console.ts';
import type { Ctx } from '../core/ctx.ts';
import { insist } from '../core/insist.ts';
import { addNote } from './add-note.ts';
import { askReporter } from './ask-reporter.ts';
import { closeRequest } from './close-request.ts';
import { disclaimRequest } from './disclaim-request.ts';
import { dismissObjections } from './dismiss-objections.ts';
import { formOf, orAgain, ROOM, type Form } from './door.tsx';
import { followUpRequest } from './follow-up-request.ts';
import { forwardServiceRequest } from './forward-service-request.ts';
import { handOverServiceRequest } from './hand-over-service-request.ts';
import { mergeRequest } from './merge-request.ts';
import { rejectRequest } from './reject-request.ts';
import { reopenRequest } from './reopen-request.ts';
import { replyToReporter } from './reply-to-reporter.ts';
import { respondToRequest } from './respond-to-request.ts';
import { setLaporNumber } from './set-lapor-number.ts';
import type { Word } from './with-words.ts';

const { door, at } = consoleDoor();

/** The officers' door through which a report goes on: to an agency, to an answer, to its end. */
export const requestHandling = door;

/** A form with the field of this deed under its plain name. */
interface Answered extends Form {
  field: (name: string) => string;
  word: Word;
}

const does: Record<Deed, (ctx: Ctx, form: Answered) => Promise<{ to: string } | void>> = {
  teruskan: (ctx, form) => referred(ctx, form, forwardServiceRequest),
  oper: (ctx, form) => referred(ctx, form, handOverServiceRequest),
  tanya: (ctx, { word }) => askReporter(ctx, word),
  'respon-awal': (ctx, { word }) => respondToRequest(ctx, word),
  'respon-akhir': (ctx, { word }) => followUpRequest(ctx, word),
  selesai: (ctx, { word, field }) => closeRequest(ctx, { ...word, outcome: field('hasil') as Outcome }),
  tolak: (ctx, { word }) => rejectRequest(ctx, word),
  'bukan-wewenang': (ctx, { word, field }) => disclaimRequest(ctx, { ...word, elsewhere: field('tujuan') }),
  gabung: (ctx, { word, field }) => mergeRequest(ctx, { ...word, into: field('rujukan') }),
  'buka-kembali': (ctx, { word }) => reopenRequest(ctx, word),
  tanggapi: (ctx, { word }) => dismissObjections(ctx, word),
};

for (const deed of deeds)
  at('POST', `${ROOM}:id/${deed}/`, deedRules[deed].right, async (c, desk) => {
    const form = await formOf(c);
    const answered = answeredOf(form, deed, c.env.SEALING_KEYS);
    return orAgain(c, desk, deed, form, () => insist(() => does[deed](desk.ctx, answered)));
  });

async function referred(ctx: Ctx, { id, seen, word, field }: Answered, refer: typeof forwardServiceRequest) {
  const to = field('lembaga');
  await refer(ctx, { id, to, reason: field('alasan'), seen, sealing: word.sealing });
  return { to };
}

function answeredOf(form: Form, deed: string, sealing: string): Answered {
  const field = (name: string) => form.sent[`${name}-${deed}`] ?? '';
  const { id, token, seen } = form;
  return {
    ...form,
    field,
    word: { id, token, seen, sealing, text: field('teks'), sure: yesOrNo(field('yakin')) === true },
  };
}

beside('balas', 'service_request.reply', ({ ctx }, { id, token, sent, word: { sealing } }) =>
  replyToReporter(ctx, { id, token, sealing, text: sent.pesan ?? '' }),
);
beside('catatan', 'service_request.reply', ({ ctx }, { word }) => addNote(ctx, word));
beside('nomor-lapor', 'service_request.refer', ({ ctx }, { id, seen, field }) =>
  setLaporNumber(ctx, { id, seen, number: field('lapor') }),
);

/** What leaves the state of a report as it is. */
function beside(
  deed: string,
  right: 'service_request.reply' | 'service_request.refer',
  run: (desk: Desk, form: Answered) => Promise<void>,
) {
  at('POST', `${ROOM}:id/${deed}/`, right, async (c, desk) => {
    const form = await formOf(c);
    const answered = answeredOf(form, deed, c.env.SEALING_KEYS);
    return orAgain(c, desk, deed, form, () => insist(() => run(desk, answered)));
  });
}
