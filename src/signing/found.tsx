/** What was found of something signed, in words: drawn by the server and, without any network, by a page's own script. */
export interface Found {
  /** The class of what it is drawn in. */
  look: 'found' | 'found found-good';
  title: string;
  says: string[];
  facts: [label: string, value: string][];
}

/** The same that the scripts draw (src/scripts/found.ts). */
export const FoundBlock = ({ found: { look, title, says, facts } }: { found: Found }) => (
  <div class={look}>
    <h2>{title}</h2>
    {says.map((sentence) => (
      <p>{sentence}</p>
    ))}
    {facts.length > 0 ? (
      <dl class="record">
        {facts.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    ) : null}
  </div>
);
