import type { AreaList } from '../areas/schema.ts';
import { Field, type Problem } from '../ui/field.tsx';
import { Question, tied } from '../ui/question.tsx';
import type { View } from '../ui/view.ts';
import { words } from './form-words.ts';
import type { TypedRequest } from './typed.ts';

interface Props {
  areas: AreaList;
  texts: TypedRequest['texts'];
  problems: Problem[];
  view: View;
}

/** Where it happened: a kelurahan, a landmark, and for who wants it an exact position. */
export const Where = ({ areas, texts, ...common }: Props) => {
  const w = words[common.view.locale];
  return (
    <>
      {areas.length > 0 ? <AreaField areas={areas} value={texts.area ?? ''} {...common} /> : null}
      <Field
        name="landmark"
        label={w.landmark}
        hint={w.landmarkHint}
        value={texts.landmark ?? ''}
        restored
        optional
        {...common}
      />
      <Field
        name="position"
        label={w.position}
        hint={w.positionHint}
        value={texts.position ?? ''}
        optional
        {...common}
      />
      {/* Stays empty without the script that asks the phone where it is (src/scripts/report-draft.ts). */}
      <p
        data-here="position"
        data-here-label={w.here}
        data-here-waits={w.hereWaits}
        data-here-done={w.hereDone}
        data-here-fails={w.hereFails}
        role="status"
      ></p>
    </>
  );
};

/** The question for a kecamatan or kelurahan of a region. */
export const AreaField = ({ areas, value, ...common }: Omit<Props, 'texts'> & { value: string }) => {
  const w = words[common.view.locale];
  const asked = { name: 'area', label: w.area, optional: true, ...common };
  return (
    <Question asked={asked}>
      <select id="area" name="area" {...tied(asked)}>
        <option value="">{w.areaNone}</option>
        {areas.map((district) => (
          <optgroup label={district.name}>
            <Option code={district.code} name={w.areaWhole(district.name)} value={value} />
            {district.villages.map((village) => (
              <Option code={village.code} name={village.name} value={value} />
            ))}
          </optgroup>
        ))}
      </select>
    </Question>
  );
};

const Option = ({ code, name, value }: { code: string; name: string; value: string }) => (
  <option value={code} selected={code === value}>
    {name}
  </option>
);
