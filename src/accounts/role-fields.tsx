import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import type { Organisation } from './people.ts';
import { roleNames, type Role } from './roles.ts';
import { words } from './people-words.ts';
import { words as frame } from './words.ts';

interface Props {
  organisations: Organisation[];
  typed: { role?: string; organisation?: string };
  problems: Problem[];
  view: View;
}

/** Roles that are given in a region; those who run the portal are made from the command line alone. */
const GIVEN = roleNames.filter((role): role is Exclude<Role, 'platform_admin'> => role !== 'platform_admin');

/** The two questions that make a role: which, and for which organisation. */
export const RoleFields = ({ organisations, typed, problems, view }: Props) => {
  const w = words[view.locale];
  const names = frame[view.locale].roles;
  return (
    <>
      <Select
        name="role"
        label={w.role}
        value={typed.role ?? ''}
        options={[['', w.choose], ...GIVEN.map((role): Option => [role, `${names[role]}: ${w.does[role]}`])]}
        problems={problems}
      />
      <Select
        name="organisation"
        label={w.organisation}
        hint={w.organisationHint}
        value={typed.organisation ?? ''}
        options={[['', w.allOrganisations], ...organisations.map(({ key, name }): Option => [key, name])]}
        problems={problems}
      />
    </>
  );
};

type Option = [value: string, name: string];

interface SelectProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  options: Option[];
  problems: Problem[];
}

const Select = ({ name, label, hint, value, options, problems }: SelectProps) => {
  const wrong = problems.find((problem) => problem.field === name)?.message;
  const told = [hint ? `${name}-hint` : '', wrong ? `${name}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div class={wrong ? 'field wrong-field' : 'field'}>
      <label for={name}>{label}</label>
      {hint ? (
        <p class="muted" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p class="error" id={`${name}-wrong`}>
          {wrong}
        </p>
      ) : null}
      <select
        id={name}
        name={name}
        aria-describedby={told || undefined}
        aria-invalid={wrong ? 'true' : undefined}
      >
        {options.map(([key, says]) => (
          <option value={key} selected={key === value}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
};
