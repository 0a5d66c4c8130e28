import type { Citable } from '../citing/citable.ts';
import { localDate } from '../ui/when.ts';
import type { UpdatePage } from './page.ts';
import { words } from './words.ts';

/** How the shown version of an update is cited; null: its words were removed, so there is nothing to cite. */
export function citableUpdate({ id, shown, region }: UpdatePage, origin: string): Citable | null {
  const { content, version, content_sha256: sha256 } = shown;
  if (!content) return null;
  const w = words.id;
  const newest = `${origin}/u/${id}/`;
  return {
    number: `U-${id}@v${version}`,
    version,
    title: `${content.title} (${w.version(version)})`,
    author: content.names.author,
    genre: region.demo ? w.genreDemo : w.genre,
    issued: localDate(new Date(shown.published_at), content.names.region.time_zone),
    abstract: content.body.split(/\n\s*\n/)[0] ?? '',
    jurisdiction: content.names.region.name,
    address: `${newest}v/${version}/`,
    newest,
    sha256,
    ...(shown.log_index !== null && { log_index: shown.log_index }),
  };
}
