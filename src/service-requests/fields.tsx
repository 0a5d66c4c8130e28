import { PhotoField } from '../photos/photo-field.tsx';
import type { Service } from '../services/schema.ts';
import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { words } from './form-words.ts';
import type { Filled, FormGround } from './page.ts';
import { Connected, Contact, Visibility } from './parts.tsx';
import { Questions } from './questions.tsx';
import { Where } from './where.tsx';

interface Props {
  ground: FormGround;
  service: Service;
  filled: Filled;
  problems: Problem[];
  view: View;
}

/** All that is asked of a report, with what was typed: of a resident, and of an officer who writes for one. */
export const RequestFields = ({ ground, service, filled, ...common }: Props) => {
  const w = words[common.view.locale];
  const { texts, answers } = filled.typed;
  return (
    <>
      <h2>{w.what}</h2>
      <Field
        name="description"
        label={w.description}
        hint={w.descriptionHint}
        value={texts.description ?? ''}
        rows={6}
        restored
        {...common}
      />
      <Questions service={service} typed={answers} {...common} />
      <Field
        name="incident_on"
        label={w.incidentOn}
        value={texts.incident_on ?? ''}
        type="date"
        restored
        optional
        {...common}
      />
      <h2>{w.where}</h2>
      <Where areas={ground.areas} texts={texts} {...common} />
      <h2>{w.photos}</h2>
      <PhotoField kept={filled.photos} {...common} />
      <Contact texts={texts} {...common} />
      <Visibility texts={texts} {...common} />
      <Connected ground={ground} texts={texts} {...common} />
    </>
  );
};
