import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { More } from '../ui/more.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { FileField } from './file-field.tsx';
import type { EvidenceList } from './page.ts';
import type { EvidenceFile } from './schema.ts';
import { Picture } from './shown.tsx';
import { fileSize } from './size.ts';
import { words } from './words.ts';

/** The upload form as it is drawn: what was typed, and why the file was not taken. */
export interface Sent {
  typed: { title: string; alt: string };
  refused?: { message: string; problems: Problem[] };
}

interface Props {
  page: EvidenceList;
  sent: Sent;
  region: { slug: string; time_zone: string };
  view: View;
}

/** A region's evidence for its officers: a form for one more file, then the files that are there. */
export const EvidenceMain = ({ page, sent, region, view }: Props) => {
  const w = words[view.locale];
  const path = `/petugas/${region.slug}/bukti/`;
  return (
    <>
      {sent.refused ? <ErrorSummary {...sent.refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.evidence}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <section>
        <h2>{w.upload}</h2>
        <Upload sent={sent} path={path} view={view} />
      </section>
      <section>
        <h2>{w.files}</h2>
        {page.shown.length === 0 ? <p class="absent">{w.none}</p> : null}
        <ul class="files">
          {page.shown.map((file) => (
            <Item file={file} path={path} zone={region.time_zone} view={view} />
          ))}
        </ul>
        <More path={path} asked={page.asked} cursor="sebelum" next={page.next} view={view} />
      </section>
    </>
  );
};

// The file stands last: when it is too long, what was typed before it has arrived.
const Upload = ({ sent: { typed, refused }, path, view }: { sent: Sent; path: string; view: View }) => {
  const w = words[view.locale];
  const common = { problems: refused?.problems ?? [], view };
  return (
    <form class="form" method="post" action={path} enctype="multipart/form-data" novalidate>
      <Field name="title" label={w.title} hint={w.titleHint} value={typed.title} {...common} />
      <Field name="alt" label={w.alt} hint={w.altHint} value={typed.alt} rows={3} {...common} />
      <FileField label={w.file} hint={w.fileHint} {...common} />
      <p class="notice">
        {w.stripped} {w.faces}
      </p>
      <button type="submit">{w.send}</button>
    </form>
  );
};

const Item = ({ file, path, zone, view }: { file: EvidenceFile; path: string; zone: string; view: View }) => {
  const w = words[view.locale];
  const page = `${path}${file.sha256}/`;
  return (
    <li>
      <Picture file={file} address={`${page}berkas/`} />
      <p>
        <a href={page}>{file.title}</a>
        <br />
        {w.types[file.type]}, {fileSize(file.bytes)}, {file.published_at ? w.public : w.private}
        <br />
        <span class="muted">
          {w.uploaded} {stamp(file.uploaded_at, zone)}
        </span>
      </p>
    </li>
  );
};
