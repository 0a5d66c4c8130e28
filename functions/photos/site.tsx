import { Hono } from 'hono';
import { PHOTO_ID } from '../../src/photos/schema.ts';
import { notFound } from '../core/errors.ts';
import type { App, Request_ } from '../core/http.ts';
import { endings } from '../core/pictures/picture.ts';
import { Refusal } from '../core/refusal.ts';
import { serveFile } from '../core/serve-file.ts';
import { Failed, settle } from '../core/settle.ts';
import { isLinked } from './link.ts';
import { readSeenPhoto, type SeenPhoto } from './page-reads.ts';
import { objectKey } from './reads.ts';

/** The people's door to photos. */
export const photos = new Hono<App>();

/** A reporter may withdraw any time: whoever saw the photo asks again after a minute. */
const PUBLIC = 'public, max-age=60, must-revalidate';
const PRIVATE = 'private, no-store';
const DEADLINE_MS = 2000;

// Unknown, private and no longer valid answer alike, after the same work.
photos.get('/foto/:id/', async (c) => {
  const id = c.req.param('id');
  if (!PHOTO_ID.test(id)) return notFound(c);
  const [photo, linked] = await Promise.all([
    settle(() => readSeenPhoto(c.var.db, id), DEADLINE_MS),
    hasLink(c, id),
  ]);
  if (photo instanceof Refusal || photo instanceof Failed)
    throw new Refusal('unavailable', (w) => w.evidenceSilent);
  if (!photo || !(photo.is_public || linked)) return notFound(c);
  return serveFile(c.env.PHOTOS, servedOf(photo), c.req.raw, photo.is_public ? PUBLIC : PRIVATE);
});

const hasLink = (c: Request_, id: string) =>
  isLinked(
    c.env.PORTAL_SECRET,
    { id, until: c.req.query('sampai') ?? '', sign: c.req.query('tanda') ?? '' },
    new Date(),
  );

const servedOf = (photo: SeenPhoto) => ({
  key: objectKey(photo),
  sha256: photo.sha256,
  type: photo.type,
  bytes: photo.bytes,
  name: `foto-${photo.id}.${endings[photo.type]}`,
});
