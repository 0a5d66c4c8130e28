import { editPage, type Editing } from '../../src/drafts/edit.tsx';
import { specOf } from '../../src/drafts/kinds.ts';
import { draftsPage } from '../../src/drafts/list.tsx';
import { draftStates, type DraftState } from '../../src/drafts/page.ts';
import { draftPath, kindAt } from '../../src/drafts/paths.ts';
import { withRow } from '../../src/drafts/rows.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formEntries, formFields } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { ID } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { cursorFrom } from '../core/keyset.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalStatus, type RefusalCode } from '../core/refusal.ts';
import { draftView, type Answer } from './draft-view.tsx';
import { form, meanwhile, newDraft, savedDraft } from './edit-view.ts';
import { readDrafts } from './page-reads.ts';
import { publishDraft, type PublishAction } from './publish-draft.ts';
import { dropDraft, returnDraft, submitDraft, type OfDraft } from './settle-draft.ts';
import { saveDraft } from './save-draft.ts';

/** The console's door to drafts: written, looked at, settled. */
const door = consoleDoor();
export const drafts = door.door;

/** Everything typed in one form. */
const FORM_BYTES = 262_144;
const STAMP = /^[0-9TZ:.-]{1,40}$/;

door.at('GET', '/draf/', 'console.read', async (c, { ctx, region }) => {
  const { status = 'review', setelah } = asked(c, ['status', 'setelah']);
  if (!draftStates.includes(status as DraftState))
    throw new Refusal('invalid', (w) => w.statusUnknown(draftStates.join(', ')));
  const after = cursorFrom(setelah, STAMP);
  const list = await readDrafts(ctx.db, region.slug, status as DraftState, after);
  return consolePage(c, (view) =>
    draftsPage(
      {
        region: region.slug,
        zone: region.time_zone,
        state: status as DraftState,
        list,
        asked: { status, setelah },
      },
      view,
    ),
  );
});

door.at('GET', '/draf/baru/:kind/', 'draft.write', async (c, { ctx, region }) => {
  const kind = kindAt(c.req.param('kind') ?? '');
  if (!kind) throw new Refusal('not_found', (w) => w.pageUnknown);
  const about = asked(c, ['kunci', 'program', 'tonggak']);
  return edit(c, await newDraft(ctx, region.slug, kind, about));
});

door.at('GET', '/draf/:id/', 'console.read', (c, desk) => draftPage(c, desk));

door.at('GET', '/draf/:id/ubah/', 'draft.write', async (c, { ctx, region }) =>
  edit(c, await savedDraft(ctx, region.slug, idFrom(c))),
);

door.at('POST', '/draf/:id/', 'draft.write', async (c, desk) => {
  const sent = await sentForm(c, desk);
  const { tambah, ...rest } = sent;
  if (tambah)
    return edit(
      c,
      await form(desk.ctx, {
        ...rest,
        opened: tambah,
        fields: withRow(specOf(rest.kind), rest.fields, tambah),
      }),
    );
  try {
    await insist(() => saveDraft(desk.ctx, rest));
    return c.redirect(draftPath(rest.region, rest.id), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return resent(c, desk, rest, error);
  }
});

const edit = (c: Request_, editing: Editing, status?: RefusalCode) =>
  consolePage(c, (view) => editPage(editing, view), status ? refusalStatus[status] : 200);

// Nothing typed is lost: the form comes back with why it was not saved, and with what somebody else saved meanwhile.
async function resent(c: Request_, { ctx }: Desk, sent: Sent, refusal: Refusal): Promise<Response> {
  const theirs =
    refusal.code === 'conflict' ? await meanwhile(ctx, sent.region, sent.id, sent.fields) : undefined;
  const message = refusal.code === 'conflict' && !theirs ? refusals.id.draftEnded : refusal.say(refusals.id);
  const version = theirs?.version ?? sent.version;
  const refused = { message, problems: refusal.fields };
  return edit(c, await form(ctx, { ...sent, version, meanwhile: theirs, refused }), refusal.code);
}

type Sent = Omit<Editing, 'lists'>;

async function sentForm(c: Request_, { region }: Desk): Promise<Sent & { tambah: string | undefined }> {
  const { _jenis = '', _kunci, _dasar, _versi, tambah, ...fields } = await formEntries(c, FORM_BYTES);
  const kind = kindAt(_jenis);
  if (!kind) throw new Refusal('invalid', (w) => w.formUnknown);
  return {
    id: idFrom(c),
    region: region.slug,
    kind,
    subject: _kunci || null,
    base: _kunci ? Number(_dasar) || 0 : null,
    version: Number(_versi) || 0,
    fields,
    tambah,
  };
}

door.at('POST', '/draf/:id/ajukan/', 'draft.write', (c, desk) =>
  settle(c, desk, (of) => submitDraft(desk.ctx, of)),
);
door.at('POST', '/draf/:id/buang/', 'draft.write', (c, desk) =>
  settle(c, desk, (of) => dropDraft(desk.ctx, of)),
);
door.at('POST', '/draf/:id/kembalikan/', 'content.publish', (c, desk) =>
  settle(c, desk, (of, note) => returnDraft(desk.ctx, of, note)),
);
// One verb publishes; what it takes differs, so each way has a path of its own, with its own right to pass.
door.at('POST', '/draf/:id/terbitkan/', 'content.publish', (c, desk) => publish(c, desk, 'content.publish'));
door.at('POST', '/draf/:id/catat/', 'source.record', (c, desk) => publish(c, desk, 'source.record'));
door.at(
  'POST',
  '/draf/:id/koreksi/',
  'update.correct',
  (c, desk) => publish(c, desk, 'update.correct'),
  true,
);

const publish = (c: Request_, desk: Desk, action: PublishAction) =>
  settle(c, desk, (of) => publishDraft(desk.ctx, of, action));

/** Does one thing to the draft that was seen, and shows it as it then stands; a refusal stands above it, with what was typed. */
async function settle(
  c: Request_,
  desk: Desk,
  verb: (of: OfDraft, note: string) => Promise<unknown>,
): Promise<Response> {
  const { _versi, note } = await formFields(c, ['_versi', 'note'], 32_768);
  const of = { region: desk.region.slug, id: idFrom(c), version: Number(_versi) || 0 };
  try {
    await insist(() => verb(of, note));
    return c.redirect(draftPath(of.region, of.id), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not_found') throw error;
    return draftPage(c, desk, { refusal: error, typed: note });
  }
}

async function draftPage(c: Request_, desk: Desk, answer?: Answer): Promise<Response> {
  const shown = await draftView(desk, idFrom(c), answer);
  return consolePage(c, shown.page, STATUS[answer?.refusal.code ?? 'none']);
}

const STATUS: Partial<Record<RefusalCode | 'none', 400 | 403 | 409 | 503>> = {
  invalid: 400,
  not_allowed: 403,
  conflict: 409,
  unavailable: 503,
};

function idFrom(c: Request_): string {
  const id = c.req.param('id') ?? '';
  if (!ID.test(id)) throw new Refusal('not_found', (w) => w.draftUnknown);
  return id;
}
