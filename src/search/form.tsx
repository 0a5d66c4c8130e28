import { statuses } from '../programmes/schema.ts';
import { words as programmeWords } from '../programmes/words.ts';
import type { View } from '../ui/view.ts';
import { kinds, type SearchPage } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: SearchPage;
  path: string;
  refused: boolean;
  view: View;
}

/** The question as it was asked, ready to be asked otherwise. */
export const SearchForm = ({ page, path, refused, view }: Props) => {
  const w = words[view.locale];
  const p = programmeWords[view.locale];
  const { asked } = page;
  return (
    <form class="filter" action={path} method="get" role="search">
      <label>
        {w.text} <span class="muted">{w.textHint}</span>
        <input
          type="search"
          name="q"
          value={asked.q ?? ''}
          maxlength={100}
          autocomplete="off"
          aria-invalid={refused ? 'true' : undefined}
          aria-describedby={refused ? 'galat' : undefined}
        />
      </label>
      <Choice
        name="jenis"
        label={w.kind}
        any={w.anyKind}
        options={kinds.map((kind) => [kind, w.kinds[kind]])}
        chosen={asked.jenis}
      />
      <Choice
        name="status"
        label={p.status}
        any={p.anyStatus}
        options={statuses.map((status) => [status, p.statuses[status]])}
        chosen={asked.status}
      />
      <Regions page={page} view={view} />
      <label class="tick">
        <input type="checkbox" name="quick_win" value="ya" checked={asked.quick_win === 'ya'} />{' '}
        {p.onlyQuickWin}
      </label>
      <p class="more">
        <button type="submit">{w.find}</button>
        {Object.keys(asked).length > 0 ? <a href={path}>{w.clear}</a> : null}
      </p>
    </form>
  );
};

// Hundreds of regions do not fit a list on a phone: those of the results do, and every region's page leads here.
const Regions = ({ page, view }: Pick<Props, 'page' | 'view'>) => {
  const w = words[view.locale];
  const { wilayah } = page.asked;
  const own: [string, string][] = wilayah ? [[wilayah, page.region?.name ?? wilayah]] : [];
  const near = (page.found ?? []).map(({ region }): [string, string] => [region.slug, region.name]);
  const options = [...new Map([...near, ...own])];
  if (options.length === 0) return <p class="muted">{w.regionHint}</p>;
  return <Choice name="wilayah" label={w.region} any={w.anyRegion} options={options} chosen={wilayah} />;
};

interface ChoiceProps {
  name: string;
  label: string;
  any: string;
  options: [value: string, label: string][];
  chosen: string | undefined;
}

const Choice = ({ name, label, any, options, chosen }: ChoiceProps) => (
  <label>
    {label}
    <select name={name}>
      <option value="">{any}</option>
      {options.map(([value, text]) => (
        <option value={value} selected={chosen === value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
