import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { Radios } from '../ui/radios.tsx';
import { words } from './deed-words.ts';
import { outcomes, type Deed } from './deeds.ts';
import type { DeskRequestProps } from './desk-page.ts';

type Props = DeskRequestProps & { deed: Deed };

/** What a deed asks for besides words to the reporter. */
export const DeedFields = (props: Props) => {
  switch (props.deed) {
    case 'teruskan':
    case 'oper':
      return <Agency {...props} />;
    case 'selesai':
      return <Outcome {...props} />;
    case 'gabung':
      return <Text {...props} name="rujukan" label="into" hint="intoHint" />;
    case 'bukan-wewenang':
      return <Text {...props} name="tujuan" label="elsewhere" hint="elsewhereHint" />;
    default:
      return null;
  }
};

const common = ({ refused, view }: Props) => ({ problems: refused?.problems ?? [], view });

const Agency = (props: Props) => {
  const { deed, request, typed, view } = props;
  const w = words[view.locale];
  const [to, why] = [`lembaga-${deed}`, `alasan-${deed}`];
  const { agencies, routed } = request.around;
  const isForward = deed === 'teruskan';
  // A hand-over leads away from whoever has it.
  const others = agencies.filter(([key]) => isForward || key !== request.agency);
  return (
    <>
      <Choice
        name={to}
        label={w.agency}
        options={[['', w.chooseAgency], ...others]}
        value={typed[to] ?? (isForward ? (routed ?? request.agency ?? '') : '')}
        {...common(props)}
      />
      <Field
        name={why}
        label={isForward ? w.forwardReason : w.handOverReason}
        hint={request.facts.is_secret ? w.reasonSealed : w.reasonKept}
        value={typed[why] ?? ''}
        rows={3}
        optional={isForward}
        {...common(props)}
      />
    </>
  );
};

const Outcome = (props: Props) => {
  const w = words[props.view.locale];
  const name = 'hasil-selesai';
  return (
    <Radios
      name={name}
      label={w.outcome}
      options={outcomes.map((one) => [one, w.outcomes[one]])}
      value={props.typed[name] ?? ''}
      {...common(props)}
    />
  );
};

interface TextProps extends Props {
  name: string;
  label: 'into' | 'elsewhere';
  hint: 'intoHint' | 'elsewhereHint';
}

const Text = ({ name: field, label, hint, ...props }: TextProps) => {
  const w = words[props.view.locale];
  const name = `${field}-${props.deed}`;
  return (
    <Field name={name} label={w[label]} hint={w[hint]} value={props.typed[name] ?? ''} {...common(props)} />
  );
};
