import type { View } from '../ui/view.ts';
import { localDate, stamp } from '../ui/when.ts';
import type { EvidenceFilePage } from './page.ts';
import { KEPT_DAYS } from './schema.ts';
import { ShownFile } from './shown.tsx';
import { words } from './words.ts';

interface Props {
  file: EvidenceFilePage;
  region: { slug: string; time_zone: string };
  view: View;
}

const DAY = 86_400_000;

/** One file for the officers of its region: whether it is public, what the public sees, and what is known of it. */
export const EvidenceFileMain = ({ file, region, view }: Props) => {
  const w = words[view.locale];
  return (
    <>
      <header class="intro">
        <h1>{file.title}</h1>
      </header>
      {file.published_at ? null : (
        <p class="notice">{w.privateUntil(lastDay(file.uploaded_at, region.time_zone))}</p>
      )}
      <section>
        <h2>{w.whatIsPublic}</h2>
        <ShownFile file={file} address={`/petugas/${region.slug}/bukti/${file.sha256}/berkas/`} view={view} />
        <p class="muted">{w.fingerprintHelp}</p>
      </section>
      <Facts file={file} zone={region.time_zone} view={view} />
    </>
  );
};

const lastDay = (uploaded: string, zone: string) =>
  localDate(new Date(Date.parse(uploaded) + KEPT_DAYS * DAY), zone);

const Facts = ({ file, zone, view }: { file: EvidenceFilePage; zone: string; view: View }) => {
  const w = words[view.locale];
  return (
    <dl class="record">
      <dt>{w.uploaded}</dt>
      <dd>
        {stamp(file.uploaded_at, zone)}
        {file.uploaded_by ? `, ${w.uploadedBy} ${file.uploaded_by}` : null}
      </dd>
      {file.width && file.height ? <dt>{w.size}</dt> : null}
      {file.width && file.height ? <dd>{w.pixels(file.width, file.height)}</dd> : null}
      {file.alt ? <dt>{w.alt}</dt> : null}
      {file.alt ? <dd>{file.alt}</dd> : null}
      {file.published_at ? <dt>{w.publicSince}</dt> : null}
      {file.published_at ? <dd>{stamp(file.published_at, zone)}</dd> : null}
      <dt>{w.publicAddress}</dt>
      <dd>
        {file.published_at ? <a href={`/bukti/${file.sha256}/`}>{`/bukti/${file.sha256}/`}</a> : w.private}
      </dd>
    </dl>
  );
};
