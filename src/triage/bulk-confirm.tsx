import type { ConsolePage } from '../accounts/frame.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { View } from '../ui/view.ts';
import { TICK } from './bulk.ts';
import type { BulkConfirm, BulkLine } from './bulk-page.ts';
import { Publicity, Towards } from './bulk-start.tsx';
import { words } from './bulk-words.ts';
import { publicities } from './desk-page.ts';
import { words as deskWords } from './desk-words.ts';
import { words as inboxWords } from './inbox-words.ts';

interface Props extends BulkConfirm {
  region: string;
  view: View;
}

/** Asks once more before many reports are moved: what will happen to each, and which are left alone and why. */
export const bulkConfirmPage = (props: Props): ConsolePage => ({
  title: words[props.view.locale].title,
  trail: [[`/petugas/${props.region}/laporan/`, inboxWords[props.view.locale].title]],
  main: <Confirm {...props} />,
});

const Confirm = (props: Props) => {
  const { lines, typed, refused, region, view } = props;
  const w = words[view.locale];
  const isWhole = lines.every(({ plan }) => plan !== null);
  const done = lines.filter(({ plan }) => plan && 'action' in plan);
  const left = lines.filter(({ plan }) => plan && 'why' in plan);
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.deed[typed.tindakan]}</h1>
        <p class="lead">{w.confirmLead}</p>
      </header>
      {isWhole ? <Chosen {...props} /> : null}
      <Reports title={isWhole ? w.will : w.chosen} lines={isWhole ? done : lines} {...{ props }} />
      <Reports title={w.willNot} lines={left} {...{ props }} />
      {lines.length === 0 ? null : isWhole ? <Do {...props} count={done.length} /> : <Complete {...props} />}
      <p class="more">
        <a href={`/petugas/${region}/laporan/`}>{w.back}</a>
      </p>
    </>
  );
};

const Chosen = ({ typed, view }: Props) => {
  const w = words[view.locale];
  if (typed.tindakan === 'teruskan')
    return (
      <p>
        {w.reason}: <span class="said">{typed.alasan}</span>
      </p>
    );
  const publicity = publicities.find((name) => name === typed.publikasi);
  return (
    <p>
      {w.publicity}: <strong>{publicity ? deskWords[view.locale].publicities[publicity] : ''}</strong>.{' '}
      {w.photosNot}
    </p>
  );
};

const Reports = ({ title, lines, props }: { title: string; lines: BulkLine[]; props: Props }) =>
  lines.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="plain">
        {lines.map((line) => (
          <li>
            <a href={`/petugas/${props.region}/laporan/${line.id}/`}>{line.id}</a>{' '}
            {line.report ? `${line.report.service}: ` : ''}
            {wordsOf(line, props)}
          </li>
        ))}
      </ul>
    </section>
  );

function wordsOf({ plan, report }: BulkLine, { typed, organisations, view }: Props): string {
  const w = words[view.locale];
  if (!plan) return report ? inboxWords[view.locale].states[report.state].toLowerCase() : w.why.unknown;
  if ('why' in plan) return w.why[plan.why];
  const called = (key: string) => organisations[key] ?? key;
  if (plan.action === 'verify') return w.action.verify;
  const way =
    plan.action === 'hand_over' && report?.agency
      ? w.from(called(report.agency), called(typed.lembaga))
      : w.toward(called(typed.lembaga));
  return `${w.action[plan.action]} ${way}`;
}

const Carried = ({ lines, bulk, typed, isWhole }: Props & { isWhole: boolean }) => (
  <>
    {lines.map(({ id, seen }) => (
      <input type="hidden" name={TICK} value={`${id}.${seen}`} />
    ))}
    <input type="hidden" name="massal" value={bulk} />
    <input type="hidden" name="tindakan" value={typed.tindakan} />
    {isWhole ? (
      <>
        <input type="hidden" name="publikasi" value={typed.publikasi} />
        <input type="hidden" name="lembaga" value={typed.lembaga} />
        <input type="hidden" name="alasan" value={typed.alasan} />
      </>
    ) : null}
  </>
);

const Do = (props: Props & { count: number }) => {
  const w = words[props.view.locale];
  if (props.count === 0) return <p class="notice">{w.nothing}</p>;
  return (
    <form class="form" method="post" action={`/petugas/${props.region}/laporan/massal/lakukan/`}>
      <Carried {...props} isWhole />
      <p>{w.undoable}</p>
      <button type="submit">{w.doNow(props.count)}</button>
    </form>
  );
};

const Complete = (props: Props) => {
  const { typed, organisations, refused, view } = props;
  const asked = { typed, problems: refused?.problems ?? [], view };
  const named = Object.entries(organisations).map(([code, name]) => ({ code, name }));
  return (
    <form class="form" method="post" action={`/petugas/${props.region}/laporan/massal/`} novalidate>
      <Carried {...props} isWhole={false} />
      {typed.tindakan === 'periksa' ? <Publicity {...asked} /> : <Towards {...asked} organisations={named} />}
      <button type="submit">{words[view.locale].goOn}</button>
    </form>
  );
};
