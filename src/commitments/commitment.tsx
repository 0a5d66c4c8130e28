import { citingSlots } from '../citing/head.ts';
import { documentOf } from '../citing/structured.ts';
import { oembedSlot } from '../embeds/oembed-address.ts';
import { HistoryLink } from '../history/link.tsx';
import { DayForm } from '../mementos/day-form.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { JsonLd } from '../ui/json-ld.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { addressOf } from './address.ts';
import { citableCommitment } from './citable.ts';
import { CommitmentList } from './list.tsx';
import type { CommitmentLine } from './page.ts';
import { words } from './words.ts';

/** The page of one public word: what its region's register tells of it, at an address that is cited. */
export function commitmentSlots(commitment: CommitmentLine, view: View): Slots {
  const path = addressOf(commitment.region.slug, commitment);
  const title = words[view.locale].citedAs(commitment);
  return {
    ...head(title, commitment.statement, path, view),
    ...oembedSlot(path, title, view),
    ...citingSlots(citableCommitment(commitment, view)),
    'data-json': {
      attrs: { rel: 'alternate', type: 'application/json', href: twinOf(commitment.id, view) },
    },
    main: html(<Commitment commitment={commitment} title={title} path={path} view={view} />),
  };
}

// Programs know it by its id, which no path tells.
const twinOf = (id: string, { per }: View) => `/api/v1/commitments/${id}${per ? `?per=${per}` : ''}`;

interface Props {
  commitment: CommitmentLine;
  title: string;
  path: string;
  view: View;
}

const Commitment = ({ commitment, title, path, view }: Props) => {
  const { region } = commitment;
  const w = words[view.locale];
  return (
    <>
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          [`/${region.slug}/janji/`, w.titleOf(region.name)],
        ]}
        view={view}
      />
      <JsonLd of={documentOf(citableCommitment(commitment, view))} />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{title}</h1>
        <p>{w.office}</p>
        <p class="muted">{w.scale}</p>
      </header>
      <CommitmentList commitments={[commitment]} view={view} />
      <DayForm path={path} view={view} />
      <section class="history">
        <h2 id="riwayat">{w.history}</h2>
        <HistoryLink region={region.slug} view={view} />
      </section>
    </>
  );
};
