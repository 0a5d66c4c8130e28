import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import type { Asked } from '../ui/question.tsx';
import type { ListName, Lists } from './fields.ts';
import { words } from './words.ts';

/** As many names as people still choose from a list; of more they type how one begins. */
const SHORT = 40;

interface Props extends Asked {
  value: string;
  list: ListName;
  lists: Lists;
}

/** One thing named by its key: chosen by its words where there are few, typed with suggestions where there are many. */
export const NameChoice = ({ value, list, lists, ...asked }: Props) => {
  const names = lists[list] ?? [];
  if (names.length === 0 || names.length > SHORT)
    return <Field {...asked} value={value} list={`daftar-${list}`} restored />;
  const options = names.map(({ key, label }) => [key, label] as const);
  return <Choice {...asked} value={value} options={[['', words[asked.view.locale].chooseOne], ...options]} />;
};
