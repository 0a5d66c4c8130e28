import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { words } from './words.ts';

interface Props {
  label: string;
  hint: string;
  problems: Problem[];
  view: View;
}

/** The question for the file. A browser never shows a chosen file again, so a refused form says to choose it anew. */
export const FileField = ({ label, hint, problems, view }: Props) => {
  const wrong = problems.find(({ field }) => field === 'file')?.message;
  return (
    <div class={wrong ? 'field wrong-field' : 'field'}>
      <label for="file">{label}</label>
      <p class="muted" id="file-hint">
        {hint} {problems.length > 0 ? words[view.locale].again : ''}
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
        accept=".pdf,.jpg,.jpeg,.png,.webp"
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'file-hint file-wrong' : 'file-hint'}
      />
    </div>
  );
};
