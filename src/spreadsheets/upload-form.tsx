import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { spreadsheetTypes } from './columns.ts';
import { words } from './words.ts';

/** What an officer chose and pasted; a file cannot be shown again, and is chosen anew. */
export interface Typed {
  type: string;
  text: string;
  /** By which a double click is one upload. */
  key: string;
}

interface Props {
  path: string;
  typed: Typed;
  problems: Problem[];
  view: View;
}

/** The form that takes a spreadsheet. The file stands last: when it is too long, what was typed before it has arrived. */
export const UploadForm = ({ path, typed, problems, view }: Props) => {
  const w = words[view.locale];
  return (
    <form class="form" method="post" action={path} enctype="multipart/form-data" novalidate>
      <input type="hidden" name="key" value={typed.key} />
      <Types chosen={typed.type} problems={problems} view={view} />
      <Field
        name="text"
        label={w.paste}
        hint={w.pasteHint}
        value={typed.text}
        rows={4}
        optional
        problems={problems}
        view={view}
      />
      <File problems={problems} view={view} />
      <button type="submit">{w.check}</button>
    </form>
  );
};

type Part = Pick<Props, 'problems' | 'view'>;
const wrongWith = (name: string, problems: Problem[]) =>
  problems.find(({ field }) => field === name)?.message;

const Types = ({ chosen, problems, view }: Part & { chosen: string }) => {
  const w = words[view.locale];
  const wrong = wrongWith('type', problems);
  return (
    <div class={wrong ? 'field wrong-field' : 'field'}>
      <label for="type">{w.type}</label>
      {wrong ? (
        <p class="error" id="type-wrong">
          {wrong}
        </p>
      ) : null}
      <select id="type" name="type" aria-describedby={wrong ? 'type-wrong' : undefined}>
        {spreadsheetTypes.map((type) => (
          <option value={type} selected={type === chosen}>
            {w.types[type]}
          </option>
        ))}
      </select>
    </div>
  );
};

const File = ({ problems, view }: Part) => {
  const w = words[view.locale];
  const wrong = wrongWith('file', problems);
  return (
    <div class={wrong ? 'field wrong-field' : 'field'}>
      <label for="file">{w.file}</label>
      <p class="muted" id="file-hint">
        {w.fileHint}
      </p>
      {wrong ? (
        <p class="error" id="file-wrong">
          {wrong}
        </p>
      ) : null}
      <input
        id="file"
        name="file"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        aria-describedby={wrong ? 'file-hint file-wrong' : 'file-hint'}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </div>
  );
};
