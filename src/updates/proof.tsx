import { ShownFile, type Shown } from '../evidence/shown.tsx';
import type { View } from '../ui/view.ts';
import type { EvidenceItem } from './schema.ts';
import { words } from './words.ts';

interface Props {
  evidence: EvidenceItem[];
  fileAt: (sha256: string) => string;
  view: View;
}

/** Where everybody gets the bytes of a file that is published. */
export const publicFile = (sha256: string) => `/bukti/${sha256}/`;

/** What an update offers as proof: pages elsewhere, and files of the portal itself. */
export const Proof = ({ evidence, fileAt, view }: Props) => {
  const w = words[view.locale];
  if (evidence.length === 0) return <p class="absent">{w.noProof}</p>;
  return (
    <ul class="plain">
      {evidence.map((item) => (
        <li>
          {item.file ? (
            <ShownFile
              file={shownOf(item)}
              address={fileAt(item.file)}
              note={w.evidence[item.kind]}
              view={view}
            />
          ) : (
            <>
              <a href={item.url} rel="noopener external">
                {item.title}
              </a>{' '}
              <span class="muted">({w.evidence[item.kind]})</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

// A published proof has what the portal filled in; the schema cannot say so, because authors leave it out.
const shownOf = ({ file, type, bytes, width, height, title, alt }: EvidenceItem): Shown => ({
  sha256: file ?? '',
  type: type ?? 'application/pdf',
  bytes: bytes ?? 0,
  width: width ?? null,
  height: height ?? null,
  title,
  alt: alt ?? null,
});
