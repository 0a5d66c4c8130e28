import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { More } from '../ui/more.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { FeedbackCards } from './cards.tsx';
import { Observations } from './observations.tsx';
import type { FeedbackList } from './public.ts';
import { words } from './public-words.ts';
import { RefusalCounts } from './refusal-counts.tsx';
import { kindInAddress, kinds, kindsInAddress } from './schema.ts';
import { formAddress } from './typed.ts';

interface Props {
  page: FeedbackList;
  view: View;
}

const pathOf = ({ region, programme }: FeedbackList) =>
  programme ? `/${region.slug}/program/${programme.slug}/masukan/` : `/${region.slug}/masukan/`;

const nameOf = ({ region, programme, milestone, update }: FeedbackList) =>
  [update?.title ?? programme?.title, milestone?.title, region.name].filter(Boolean).join(', ');

/** What residents say in a region, of a programme, of one of its milestones, or of an update. */
export function feedbackListSlots(page: FeedbackList, view: View): Slots {
  const w = words[view.locale];
  return {
    ...head(w.list(nameOf(page)), w.listLead, pathOf(page), view),
    main: html(<List page={page} view={view} />),
  };
}

const List = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { region, programme, update, shown, asked } = page;
  const own = programme ? `/${region.slug}/program/${programme.slug}/` : '';
  return (
    <>
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          ...(programme ? [[own, programme.title] as [string, string]] : []),
          ...(update ? [[`/u/${update.id}/`, update.title] as [string, string]] : []),
        ]}
        view={view}
      />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{w.list(nameOf(page))}</h1>
        <p class="lead">{w.listLead}</p>
      </header>
      <Ways page={page} view={view} />
      <Observations page={page} view={view} />
      <Kinds page={page} view={view} />
      {shown.length > 0 ? (
        <FeedbackCards list={shown} region={region} within={programme !== null} view={view} />
      ) : (
        <p class="absent">{asked.setelah ? w.noneLeft : w.none}</p>
      )}
      <More path={pathOf(page)} asked={asked} cursor="setelah" next={page.next} view={view} />
      {page.refusals ? <RefusalCounts tally={page.refusals} view={view} /> : null}
    </>
  );
};

const Ways = ({ page: { region, programme, milestone, update }, view }: Props) => {
  const w = words[view.locale];
  const of = { program: programme?.slug ?? '', tonggak: milestone?.key ?? '', kabar: update?.id ?? '' };
  return (
    <p class="more">
      <a href={formAddress(region.slug, { jenis: 'pertanyaan', ...of })}>{w.ask}</a>{' '}
      <a href={formAddress(region.slug, { jenis: 'pengamatan', ...of })}>{w.seen}</a>{' '}
      <a href={formAddress(region.slug, { jenis: 'pendapat', ...of })}>{w.think}</a>
    </p>
  );
};

const Kinds = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { jenis, setelah: _, ...of } = page.asked;
  const options = [undefined, ...kinds.map((kind) => kindInAddress[kind])];
  return (
    <nav class="tabs" aria-label={w.filter}>
      <ul>
        {options.map((kind) => (
          <li>
            <a
              href={address(page, { ...of, jenis: kind })}
              aria-current={kind === jenis ? 'page' : undefined}
            >
              {kind ? w.plural[kindsInAddress[kind]] : w.everything}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

function address(page: FeedbackList, asked: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return `${pathOf(page)}${query.size > 0 ? `?${query}` : ''}`;
}
