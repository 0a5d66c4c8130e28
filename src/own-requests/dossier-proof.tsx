import type { View } from '../ui/view.ts';
import { dossierWords } from './dossier-words.ts';
import type { Dossier } from './dossier.ts';

/** What proves the dossier to somebody who trusts nobody: hashes, and the receipt that the portal signed. */
export const Proof = ({ dossier, view }: { dossier: Dossier; view: View }) => {
  const w = dossierWords[view.locale];
  const { page, receipt, message_hashes } = dossier;
  return (
    <section>
      <h2>{w.hashes}</h2>
      <p>{w.hashesLead}</p>
      <p>{w.hashesText}</p>
      <dl class="record">
        <Hash name={w.text} hash={page.text_sha256} gone={w.gone} />
        {message_hashes.map((hash, i) => (
          <Hash name={w.message(i + 1)} hash={hash} gone={w.gone} />
        ))}
        {page.photos.map(({ sha256 }, i) => (
          <Hash name={w.photo(i + 1)} hash={sha256} gone={w.gone} />
        ))}
      </dl>
      <h3>{w.receipt}</h3>
      <p>
        {w.receiptLead} <strong>{`${view.origin}/tanda-terima/`}</strong>
      </p>
      <pre tabindex={0}>{receipt}</pre>
    </section>
  );
};

const Hash = ({ name, hash, gone }: { name: string; hash: string | null; gone: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{hash ? <code>{hash}</code> : <span class="absent">{gone}</span>}</dd>
  </>
);
