import { EVIDENCE_BYTES, sha256Hex } from '../../src/evidence/schema.ts';
import { EvidenceFileMain } from '../../src/evidence/file.tsx';
import { EvidenceMain, type Sent } from '../../src/evidence/list.tsx';
import { words } from '../../src/evidence/words.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import type { Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { sentFile } from '../core/multipart.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { addEvidence } from './add-evidence.ts';
import { readEvidenceFile, readEvidenceList } from './page-reads.ts';
import { refuse } from './refuse.ts';
import { serveEvidence } from './serve.ts';

const { door, at } = consoleDoor();

/** The officers' door to evidence. */
export const evidenceConsole = door;

/** A file at its limit, with the title, the description and what stands between the parts of a form. */
const FORM_BYTES = EVIDENCE_BYTES + 65_536;

at('GET', '/bukti/', 'evidence.add', (c, desk) => list(c, desk, { typed: { title: '', alt: '' } }));

at('POST', '/bukti/', 'evidence.add', async (c, desk) => {
  const { texts, bytes, isCut } = await sentFile(c.req.raw, FORM_BYTES);
  const typed = { title: texts.get('title') ?? '', alt: texts.get('alt') ?? '' };
  try {
    if (isCut) throw refuse('tooLarge', 'too_large');
    const upload = { region: desk.region.slug, ...typed, bytes };
    const hash = await insist(() => addEvidence(desk.ctx, c.env.EVIDENCE, upload));
    return c.redirect(`/petugas/${desk.region.slug}/bukti/${hash}/`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = { message: error.say(refusals.id), problems: error.fields };
    return list(c, desk, { typed, refused }, error.code);
  }
});

at('GET', '/bukti/:sha256/', 'evidence.add', async (c, desk) => {
  const file = await fileAt(c, desk);
  return consolePage(c, (view) => ({
    title: file.title,
    trail: [trailOf(desk)],
    main: <EvidenceFileMain file={file} region={desk.region} view={view} />,
  }));
});

at('GET', '/bukti/:sha256/berkas/', 'evidence.add', async (c, desk) => {
  const file = await fileAt(c, desk);
  return serveEvidence(c.env.EVIDENCE, { ...file, region: desk.region.slug }, c.req.raw, 'private, no-store');
});

async function list(
  c: Request_,
  desk: Desk,
  sent: Sent,
  code?: keyof typeof refusalStatus,
): Promise<Response> {
  const page = await readEvidenceList(c.var.db, desk.region.slug, asked(c, ['sebelum']));
  const { evidence, mended } = words.id;
  return consolePage(
    c,
    (view) => ({
      title: sent.refused ? mended(evidence) : evidence,
      main: <EvidenceMain page={page} sent={sent} region={desk.region} view={view} />,
    }),
    code ? refusalStatus[code] : 200,
  );
}

async function fileAt(c: Request_, { region }: Desk) {
  const hash = sha256Hex.safeParse(c.req.param('sha256'));
  const file = hash.success ? await readEvidenceFile(c.var.db, region.slug, hash.data) : null;
  if (!file) throw new Refusal('not_found', (w) => w.evidenceUnknown);
  return file;
}

const trailOf = ({ region }: Desk): [string, string] => [`/petugas/${region.slug}/bukti/`, words.id.evidence];
