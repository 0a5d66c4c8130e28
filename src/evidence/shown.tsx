import type { View } from '../ui/view.ts';
import type { EvidenceFile } from './schema.ts';
import { fileSize } from './size.ts';
import { words } from './words.ts';

/** A file as far as its readers must know it. */
export type Shown = Pick<EvidenceFile, 'sha256' | 'type' | 'bytes' | 'width' | 'height' | 'title' | 'alt'>;

interface Props {
  file: Shown;
  /** Where its bytes can be had. */
  address: string;
  /** What it proves, in brackets behind its title. */
  note?: string;
  view: View;
}

/** A file as the public meets it: a picture to see, a document to fetch, and the hash of what is fetched. */
export const ShownFile = ({ file, address, note, view }: Props) => {
  const w = words[view.locale];
  return (
    <figure class="file">
      <Picture file={file} address={address} />
      <figcaption>
        <a href={address}>{file.title}</a> {note ? <span class="muted">({note})</span> : null}
        <br />
        {w.types[file.type]}, {fileSize(file.bytes)}
        <br />
        <span class="muted">
          {w.fingerprint}: <code>{file.sha256}</code>
        </span>
      </figcaption>
    </figure>
  );
};

/** The picture of a file, at its own proportions before a byte of it has come; nothing for a document. */
export const Picture = ({ file, address }: Pick<Props, 'file' | 'address'>) =>
  file.width && file.height ? (
    <img src={address} alt={file.alt ?? ''} width={file.width} height={file.height} loading="lazy" />
  ) : null;
