import type { Child } from 'hono/jsx';
import { filledIn, offered } from '../response-templates/schema.ts';
import { Field } from '../ui/field.tsx';
import { SureTick } from '../ui/sure-tick.tsx';
import { longDate } from '../ui/when.ts';
import { DeedFields } from './deed-fields.tsx';
import { words } from './deed-words.ts';
import { toPublic, type Deed } from './deeds.ts';
import { pathOf, type DeskRequestProps } from './desk-page.ts';

/** The name of a form's field: every form of the page has its own. */
export const fieldOf = (name: string, deed: string) => `${name}-${deed}`;

type Props = DeskRequestProps & { deed: Deed };

/** The form of one deed, shut until it is wanted; the one that was sent, or comes next, is open. */
export const DeedForm = (props: Props & { isOpen?: boolean }) => {
  const { deed, isOpen = false, open, refused, typed, view } = props;
  const w = words[view.locale].deeds[deed];
  return (
    <details id={deed} open={isOpen || open === deed}>
      <summary>{w.name}</summary>
      <p>{w.lead}</p>
      <form class="form" method="post" action={pathOf(props, deed)} novalidate>
        <Carried {...props} />
        <DeedFields {...props} />
        {w.box ? <Box {...props} label={w.box} /> : null}
        <SureTick
          name={fieldOf('yakin', deed)}
          label={words[view.locale].sure}
          problems={refused?.problems ?? []}
          typed={typed}
          view={view}
        />
        <button type="submit">{w.name}</button>
      </form>
    </details>
  );
};

/** What every form of the page carries: the version that was seen, and a token that does it once. */
export const Carried = ({ request, token }: Pick<DeskRequestProps, 'request' | 'token'>): Child => (
  <>
    <input type="hidden" name="versi" value={request.facts.version} />
    <input type="hidden" name="tanda" value={token} />
  </>
);

const Box = (props: Props & { label: string }) => {
  const { deed, label, request, typed, refused, view } = props;
  const name = fieldOf('teks', deed);
  return (
    <>
      <Templates {...props} />
      <Field
        name={name}
        label={label}
        hint={boxHint(props)}
        value={typed[name] ?? ''}
        rows={request.facts.is_secret ? 4 : 5}
        problems={refused?.problems ?? []}
        view={view}
      />
    </>
  );
};

const boxHint = ({ deed, request: { facts }, view }: Props) => {
  const w = words[view.locale];
  if (facts.is_secret) return w.boxSealed;
  return toPublic.includes(deed) && facts.shown === 'whole' ? w.boxPublic : w.boxHint;
};

const Templates = ({ deed, request, region, view }: Props) => {
  const w = words[view.locale];
  const found = offered(request.around.templates, deed, request.facts.service_code);
  if (found.length === 0) return null;
  return (
    <div>
      <p class="muted">
        {w.templates}. {w.templatesHint}
      </p>
      <p class="more">
        {found.map(({ id, title }) => (
          <a
            href={`/petugas/${region.slug}/laporan/${request.facts.id}/?templat=${id}&untuk=${deed}#${deed}`}
          >
            {title}
          </a>
        ))}
      </p>
    </div>
  );
};

/** What a template begins: its words for this report in the box of the form for which it was chosen. */
export function begunWith(request: DeskRequestProps['request'], template: string, deed: string) {
  const found = request.around.templates.find(({ id }) => id === template);
  if (!found) return {};
  const { id, course } = request.facts;
  return {
    [fieldOf('teks', deed)]: filledIn(found.body, { nomor: id, batas: longDate(course.due.final.due_on) }),
  };
}
