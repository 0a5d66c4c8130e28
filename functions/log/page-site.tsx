import { Hono } from 'hono';
import { checkProof } from '../../src/log/check.ts';
import { logSlots, verifySlots } from '../../src/log/slots.tsx';
import type { VerifyForm } from '../../src/log/verify-form.tsx';
import { words } from '../../src/log/words.ts';
import { webCrypto } from '../../src/signing/ed25519.ts';
import type { View } from '../../src/ui/view.ts';
import { stable } from '../../src/ui/stable.ts';
import { readAll } from '../core/db.ts';
import { drawn } from '../core/drawn.ts';
import { wrongMethod } from '../core/errors.ts';
import type { App, Request_ } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { sentForm } from '../core/multipart.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { settle } from '../core/settle.ts';
import { publicKeys } from '../signing/sign-note.ts';
import { nameOf, tagged, witnessesOf } from './door.ts';
import { readLogPage, sealedContent } from './page-reads.ts';

/** The people's door to the log. */
export const logPage = new Hono<App>();

const PAGE = '/log/';
const FILTERS = ['sebelum'] as const;
/** A proof has some two thousand letters; the longest version that can be published some hundred thousand. */
const FORM_BYTES = 1_048_576;
const READ_MS = 2000;

logPage.get(PAGE, async (c) => {
  const keys = await published(c);
  return page(c, {
    shell: 'log',
    params: FILTERS,
    read: (db) => readLogPage(db, asked(c, FILTERS)),
    slots: (rows, view) => ({ ...logSlots(rows, view), ...verifySlots(keys, view) }),
    // A proof is checked without a database too.
    again: (refused, view) => ({
      ...verifySlots(keys, view),
      ...(refused && { caution: { text: refused } }),
    }),
  });
});

// Nothing is written here, so that a reader may ask as often as they like.
logPage.post(PAGE, async (c) => {
  mustComeFromHere(c);
  const { form, isCut } = await sentForm(c.req.raw, FORM_BYTES);
  const [proof, content] = await Promise.all(['proof', 'content'].map((name) => bytesOf(form.get(name))));
  if (isCut) return answer(c, { problems: [{ field: 'proof', message: words.id.tooLarge }] }, 413);
  if (!proof?.length) return answer(c, { problems: [{ field: 'proof', message: words.id.nothing }] }, 400);
  const text = new TextDecoder().decode(proof);
  const keys = await published(c);
  return answer(c, {
    checked: await checkProof({ proof: text, content: content ?? null, ...keys }, webCrypto),
  });
});

logPage.all(PAGE, (c) => wrongMethod(c, 'GET, HEAD, POST'));

for (const path of ['/log/kunci.txt', '/log/isi/:file']) logPage.use(path, tagged);

logPage.get('/log/kunci.txt', async (c) => {
  const { vkeys } = await published(c);
  c.header('Cache-Control', 'public, max-age=3600');
  c.header('Access-Control-Allow-Origin', '*');
  return c.text(`${vkeys.join('\n')}\n`);
});

logPage.get('/log/isi/:file', async (c) => {
  const [, leaf] = /^(0|[1-9]\d{0,14})\.json$/.exec(c.req.param('file')) ?? [];
  if (leaf === undefined) throw new Refusal('not_found', (w) => w.sealedUnknown);
  const [[row] = []] = await inTime(() => readAll(c.var.db, [sealedContent(c.var.db, Number(leaf))]));
  if (!row) throw new Refusal('not_found', (w) => w.sealedUnknown);
  if (row.content === null) throw new Refusal('not_found', (w) => w.sealedRemoved);
  return c.body(stable(JSON.parse(row.content as string)), 200, {
    'Content-Type': 'application/json',
    'Content-Disposition': `attachment; filename="log-${leaf}.json"`,
    'Access-Control-Allow-Origin': '*',
    // What was published never changes, but its words may be removed.
    'Cache-Control': `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`,
  });
});

const answer = async (
  c: Request_,
  found: Pick<VerifyForm, 'checked' | 'problems'>,
  status: 200 | 400 | 413 = 200,
) => {
  const [keys, rows] = await Promise.all([published(c), settle(() => readLogPage(c.var.db, {}), READ_MS)]);
  // Without a database the built words stand, and what was found beside them.
  const live = (view: View) => ('lines' in rows ? logSlots(rows, view) : {});
  return drawn(c, PAGE, (view) => ({ ...live(view), ...verifySlots({ ...keys, ...found }, view) }), status);
};

// A form sends a file without a name where none was chosen; one that is empty was chosen all the same.
async function bytesOf(sent: FormDataEntryValue | null) {
  if (!(sent instanceof File)) return null;
  const bytes = new Uint8Array(await sent.arrayBuffer());
  return bytes.length > 0 || sent.name ? bytes : null;
}

async function published(c: Request_) {
  const name = nameOf(c);
  return { name, vkeys: await publicKeys(c.env.SIGNING_KEYS, name), witnesses: witnessesOf(c) };
}
