import { Choice } from '../ui/choice.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { Radios } from '../ui/radios.tsx';
import type { View } from '../ui/view.ts';
import { TICK, tickOf } from './bulk.ts';
import type { BulkTyped } from './bulk-page.ts';
import { words } from './bulk-words.ts';
import { publicities } from './desk-page.ts';
import { words as deskWords } from './desk-words.ts';

interface Named {
  code: string;
  name: string;
}

/** The tick beside a report; it carries the version that its officer saw. */
export const Ticking = ({ line, view }: { line: { id: string; version: number }; view: View }) => (
  <p class="tick">
    <input type="checkbox" id={`pilih-${line.id}`} name={TICK} value={tickOf(line)} />
    <label for={`pilih-${line.id}`}>
      {words[view.locale].tick} <span class="visually-hidden">{words[view.locale].tickOf(line.id)}</span>
    </label>
  </p>
);

/** What can be done with what was ticked. Closing is not among it: each reporter is owed a reason of their own. */
export const BulkStart = ({ organisations, view }: { organisations: Named[]; view: View }) => {
  const w = words[view.locale];
  const typed: BulkTyped = { tindakan: 'periksa', publikasi: '', lembaga: '', alasan: '' };
  const asked = { typed, problems: [], view };
  return (
    <section class="form bulk">
      <h2>{w.start}</h2>
      <p>{w.startLead}</p>
      <details>
        <summary>{w.deed.periksa}</summary>
        <Publicity {...asked} />
        <button type="submit" name="tindakan" value="periksa">
          {w.goOn}
        </button>
      </details>
      <details>
        <summary>{w.deed.teruskan}</summary>
        <Towards {...asked} organisations={organisations} />
        <button type="submit" name="tindakan" value="teruskan">
          {w.goOn}
        </button>
      </details>
    </section>
  );
};

interface Props {
  typed: BulkTyped;
  problems: Problem[];
  view: View;
}

/** How much of them the public will see. */
export const Publicity = ({ typed, problems, view }: Props) => {
  const w = words[view.locale];
  const d = deskWords[view.locale];
  return (
    <Radios
      name="publikasi"
      label={w.publicity}
      hint={w.photosNot}
      options={publicities.map((name) => [name, d.publicities[name]] as const)}
      value={typed.publikasi}
      {...{ problems, view }}
    />
  );
};

/** To whom they go, and why. */
export const Towards = ({ typed, organisations, problems, view }: Props & { organisations: Named[] }) => {
  const w = words[view.locale];
  return (
    <>
      <Choice
        name="lembaga"
        label={w.to}
        options={[['', w.choose], ...organisations.map(({ code, name }) => [code, name] as const)]}
        value={typed.lembaga}
        {...{ problems, view }}
      />
      <Field
        name="alasan"
        label={w.reason}
        hint={w.reasonHint}
        rows={3}
        value={typed.alasan}
        {...{ problems, view }}
      />
    </>
  );
};
