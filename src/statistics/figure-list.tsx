/** A number by its name, and what it means. */
export type FigureLine = [name: string, value: string, means: string];

/** Numbers, each beside what it means. */
export const Figures = ({ lines }: { lines: FigureLine[] }) => (
  <dl class="record">
    {lines.map(([name, value, means]) => (
      <>
        <dt>{name}</dt>
        <dd>
          <strong>{value}</strong>
          <br />
          <span class="muted">{means}</span>
        </dd>
      </>
    ))}
  </dl>
);
