import { deskListPage } from '../../src/feedback/desk-list.tsx';
import type { DeskAsked } from '../../src/feedback/desk-page.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage } from '../core/console.ts';
import { insist } from '../core/insist.ts';
import type { Request_ } from '../core/http.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { answerQuestion } from './answer-question.ts';
import { readDeskList, type DeskScope } from './desk-list-reads.ts';
import { agenciesFor } from './desk-reads.ts';
import { answerIn, draw, fieldIn, formOf, listAsked, orAgain, ROOM, ticked } from './door.tsx';
import { correctAnswer } from './correct-answer.ts';
import { eraseFeedback } from './erase-feedback.ts';
import { hideFeedback } from './hide-feedback.ts';
import { publishFeedback } from './publish-feedback.ts';
import { refuseFeedback } from './refuse-feedback.ts';
import { showPhotos } from './show-photos.ts';

const { door, at } = consoleDoor();

/** The officers' door to residents' feedback on programmes. */
export const feedbackDesk = door;

at('GET', ROOM, 'feedback.moderate', async (c, { ctx, officer, region }) => {
  const scope = {
    region: region.slug,
    agencies: agenciesFor(officer.grants, 'feedback.moderate', region.slug),
  };
  const { question, found } = await answered(c, scope);
  const props = {
    asked: question,
    region,
    everywhere: scope.agencies === null,
    now: ctx.now().toISOString(),
  };
  if (!(found instanceof Refusal))
    return consolePage(c, (view) => deskListPage({ ...props, page: found, view }));
  const refused = found.say(refusals.id);
  return consolePage(
    c,
    (view) => deskListPage({ ...props, page: null, refused, view }),
    refusalStatus[found.code],
  );
});

// A question without an answer is told as such, and the way back to the lists stays.
async function answered(c: Request_, scope: DeskScope) {
  const known = listAsked(c);
  const { agencies } = scope;
  const lembaga = known?.lembaga;
  const question: DeskAsked = {
    ...(known ?? { daftar: 'menunggu' }),
    // Somebody of agencies sees one of theirs at a time, whatever the address says.
    lembaga: agencies ? (agencies.find((key) => key === lembaga) ?? agencies[0] ?? '') : lembaga,
  };
  try {
    if (!known) throw new Refusal('invalid', (w) => w.feedbackFilterUnknown);
    return { question, found: await readDeskList(c.var.db, scope, question) };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid') return { question, found: error };
    throw error;
  }
}

at('GET', `${ROOM}:id/`, 'feedback.moderate', (c, desk) => draw(c, desk, {}));

at('POST', `${ROOM}:id/terbitkan/`, 'feedback.moderate', async (c, desk) => {
  const form = await formOf(c);
  return orAgain(c, desk, 'terbitkan', form, () => {
    const answer = fieldIn(form, 'jawaban', 'terbitkan').trim() ? answerIn(form, 'terbitkan') : undefined;
    return insist(() => publishFeedback(desk.ctx, { ...form, photos: ticked(form), answer }));
  });
});

at('POST', `${ROOM}:id/tolak/`, 'feedback.moderate', async (c, desk) => {
  const form = await formOf(c);
  const reason = fieldIn(form, 'alasan', 'tolak');
  return orAgain(c, desk, 'tolak', form, () => insist(() => refuseFeedback(desk.ctx, { ...form, reason })));
});

at('POST', `${ROOM}:id/jawab/`, 'feedback.answer', async (c, desk) => {
  const form = await formOf(c);
  return orAgain(c, desk, 'jawab', form, () =>
    insist(() => answerQuestion(desk.ctx, { ...form, ...answerIn(form, 'jawab') })),
  );
});

at('POST', `${ROOM}:id/koreksi/`, 'feedback.answer', async (c, desk) => {
  const form = await formOf(c);
  const reason = fieldIn(form, 'alasan', 'koreksi');
  return orAgain(c, desk, 'koreksi', form, () =>
    insist(() => correctAnswer(desk.ctx, { ...form, ...answerIn(form, 'koreksi'), reason })),
  );
});

at('POST', `${ROOM}:id/foto/`, 'feedback.moderate', async (c, desk) => {
  const form = await formOf(c);
  return orAgain(c, desk, 'foto', form, () =>
    insist(() => showPhotos(desk.ctx, { ...form, photos: ticked(form) })),
  );
});

at('POST', `${ROOM}:id/sembunyikan/`, 'feedback.moderate', async (c, desk) => {
  const form = await formOf(c);
  const reason = fieldIn(form, 'alasan', 'sembunyikan');
  return orAgain(c, desk, 'sembunyikan', form, () =>
    insist(() => hideFeedback(desk.ctx, { ...form, reason })),
  );
});

at(
  'POST',
  `${ROOM}:id/hapus/`,
  'feedback.erase',
  async (c, desk) => {
    const form = await formOf(c);
    return orAgain(c, desk, 'hapus', form, () => insist(() => eraseFeedback(desk.ctx, form)));
  },
  true,
);
