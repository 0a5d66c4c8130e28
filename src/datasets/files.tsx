import { fileSize } from '../evidence/size.ts';
import type { View } from '../ui/view.ts';
import { localDate } from '../ui/when.ts';
import { datasetOf, type DatasetName } from './datasets.ts';
import { pageOf } from './dcat.ts';
import type { FileFacts, RegionOfCatalogue } from './manifest.ts';
import { words } from './words.ts';

interface Props {
  region: RegionOfCatalogue;
  made: RegionOfCatalogue['datasets'][number];
  view: View;
}

const dayOf = ({ made }: Pick<Props, 'made'>) => localDate(new Date(made.finished_at), 'Asia/Jakarta');
const titleOf = ({ made }: Pick<Props, 'made'>) => datasetOf(made.name as DatasetName).title;

/** What somebody came for: how much there is, since when, and the files. */
export const Files = ({ region, made, view }: Props) => {
  const w = words[view.locale];
  const { title, unit } = datasetOf(made.name as DatasetName);
  return (
    <>
      <p>{w.holds(made.rows, unit, dayOf({ made }))}</p>
      <Downloads
        files={made.files}
        base={`/data/${region.slug}/${made.name}`}
        called={`${title}, ${region.name}`}
        view={view}
      />
    </>
  );
};

interface Download {
  files: FileFacts[];
  base: string;
  /** For those who hear a link alone. */
  called: string;
  view: View;
}

const Downloads = ({ files, base, called, view }: Download) => (
  <p class="more">
    {files.map(({ format, bytes }) =>
      bytes === 0 ? (
        <span class="muted">{words[view.locale].empty(format.toUpperCase())} </span>
      ) : (
        <>
          <a href={`${base}.${format}`}>
            {format.toUpperCase()} ({fileSize(bytes)})<span class="visually-hidden">: {called}</span>
          </a>{' '}
        </>
      ),
    )}
  </p>
);

/** How to cite the files, and how to see that they arrived whole. */
export const Proof = ({ region, made, view }: Props) => {
  const w = words[view.locale];
  const address = view.origin + pageOf(region.slug, made.name);
  return (
    <dl class="record">
      <dt>{w.cite}</dt>
      <dd>{w.citation(titleOf({ made }), region.name, dayOf({ made }), address)}</dd>
      {made.files.map(({ format, sha256 }) => (
        <>
          <dt>{w.check(format.toUpperCase())}</dt>
          <dd>
            <code>{sha256}</code>
          </dd>
        </>
      ))}
    </dl>
  );
};

/** What was kept at the end of each month. */
export const Archive = ({ region, name: wanted, view }: Omit<Props, 'made'> & { name: DatasetName }) => {
  const kept = region.archive.filter(({ name }) => name === wanted);
  if (kept.length === 0) return null;
  const called = `${datasetOf(wanted).title}, ${region.name}`;
  return (
    <details open={view.per !== undefined}>
      <summary>
        {words[view.locale].archive}: {called}
      </summary>
      {kept.map(({ month, name, files }) => (
        <>
          <h3>{month}</h3>
          <Downloads
            files={files}
            base={`/data/arsip/${month}/${region.slug}/${name}`}
            called={`${called}, ${month}`}
            view={view}
          />
        </>
      ))}
    </details>
  );
};
