import { DemoBanner } from '../ui/demo-banner.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import type { View } from '../ui/view.ts';
import { words } from './form-words.ts';
import type { FormGround, Target } from './page.ts';

interface Props {
  ground: FormGround;
  view: View;
}

/** The way back, and the banner of a demonstration. */
export const Above = ({ ground: { region, target }, view }: Props) => (
  <>
    <Breadcrumb trail={trail(region, target)} view={view} />
    <DemoBanner demo={region.demo} view={view} />
  </>
);

function trail(region: FormGround['region'], target: Target | null): [string, string][] {
  const home: [string, string] = [`/${region.slug}/`, region.name];
  const { programme, update } = target ?? {};
  return [
    home,
    ...(programme
      ? [[`/${region.slug}/program/${programme.slug}/`, programme.title] as [string, string]]
      : []),
    ...(update ? [[`/u/${update.id}/`, update.title] as [string, string]] : []),
  ];
}

/** Of what it speaks, and who answers for that. */
export const Of = ({ ground: { target, agency }, view }: Props) => {
  const w = words[view.locale];
  if (!target) return null;
  const of = [
    target.programme?.title,
    target.milestone && w.milestone(target.milestone.title),
    target.update && w.update(target.update.title),
  ];
  return (
    <p>
      {w.about}: <strong>{of.filter(Boolean).join(', ')}</strong>.
      <br />
      <span class="muted">
        {w.answers}: {agency ?? w.coordinator}.
      </span>
    </p>
  );
};

interface UnlookedProps {
  ground: { region: { name: string }; staffed: boolean };
  /** True of a question that was published: it waits for its answer alone. */
  shown?: boolean;
  view: View;
}

/** Says where nobody is there yet who would look at it, or answer. */
export const Unlooked = ({ ground: { region, staffed }, shown = false, view }: UnlookedProps) => {
  const w = words[view.locale];
  return staffed ? null : (
    <p class="notice">
      {w.nobody(region.name)} {shown ? w.nobodyAnswers : w.nobodyLooks}
    </p>
  );
};
