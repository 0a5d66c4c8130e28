import { fileSize } from '../evidence/size.ts';
import type { View } from '../ui/view.ts';
import { localDate } from '../ui/when.ts';
import { datasetOf, type DatasetName } from './datasets.ts';
import { pageOf } from './dcat.ts';
import type { RegionOfCatalogue } from './manifest.ts';
import { words } from './words.ts';

interface Props {
  region: RegionOfCatalogue;
  made: RegionOfCatalogue['datasets'][number];
  unit: string;
  view: View;
}

/** The files of one dataset: how many rows, how large, since when, how to cite them, and what was kept each month. */
export const Files = ({ region, made, unit, view }: Props) => {
  const w = words[view.locale];
  const { title, table } = datasetOf(made.name as DatasetName);
  const base = `/data/${region.slug}/${made.name}`;
  const day = localDate(new Date(made.finished_at), 'Asia/Jakarta');
  const kept = region.archive.filter(({ name }) => name === made.name);
  const called = `${title}, ${region.name}`;
  return (
    <>
      <ul class="plain">
        {made.files.map(({ format, bytes }) => (
          <li>
            <a href={`${base}.${format}`}>
              {format.toUpperCase()} ({fileSize(bytes)}): {called}
            </a>
          </li>
        ))}
        {table ? (
          <li>
            <a href={`${base}.schema.json`}>
              {w.schema}: {called}
            </a>
          </li>
        ) : null}
      </ul>
      <dl class="record">
        <dt>{w.holds}</dt>
        <dd>{w.rows(made.rows, unit)}</dd>
        <dt>{w.madeOn}</dt>
        <dd>{w.on(day)}</dd>
        <dt>{w.producer}</dt>
        <dd>{w.undecided}</dd>
        <dt>{w.cite}</dt>
        <dd>{w.citation(title, region.name, day, view.origin + pageOf(region.slug, made.name))}</dd>
      </dl>
      {kept.length > 0 ? (
        <details>
          <summary>
            {w.archive}: {called}
          </summary>
          <ul class="plain">
            {kept.flatMap(({ month, name, files }) =>
              files.map(({ format, bytes }) => (
                <li>
                  <a href={`/data/arsip/${month}/${region.slug}/${name}.${format}`}>
                    {month}, {format.toUpperCase()} ({fileSize(bytes)})
                  </a>
                </li>
              )),
            )}
          </ul>
        </details>
      ) : null}
    </>
  );
};
