import type { View } from '../ui/view.ts';
import { FeedbackCards } from './cards.tsx';
import type { FeedbackOfProgramme, ObservationSum, RegionOfFeedback } from './public.ts';
import { words } from './public-words.ts';
import { SightBar } from './sight-bar.tsx';
import { formAddress } from './typed.ts';

interface Props {
  /** Null: nobody knows now what may be shown. */
  of: FeedbackOfProgramme | null;
  region: RegionOfFeedback;
  programme: { slug: string };
  /** What the office says of the whole, in words. */
  status: string;
  view: View;
}

/** What residents say of a programme: what they ask, what was answered, what they saw beside what the office says. */
export const ProgrammeFeedback = ({ of, region, programme, status, view }: Props) => {
  const w = words[view.locale];
  const isSilent = of && of.open.length + of.answered.length + Object.keys(of.sums).length === 0;
  return (
    <section id="kata-warga">
      <h2>{w.heading}</h2>
      {of ? null : <p class="absent">{w.unread}</p>}
      {isSilent ? <p class="absent">{w.silence}</p> : null}
      {of && !isSilent ? <Told of={of} region={region} status={status} view={view} /> : null}
      <p class="more">
        <a href={formAddress(region.slug, { jenis: 'pertanyaan', program: programme.slug })}>{w.ask}</a>{' '}
        <a href={formAddress(region.slug, { jenis: 'pengamatan', program: programme.slug })}>{w.seen}</a>{' '}
        <a href={formAddress(region.slug, { jenis: 'pendapat', program: programme.slug })}>{w.think}</a>{' '}
        <a href={`/${region.slug}/program/${programme.slug}/masukan/`}>{w.all}</a>
      </p>
    </section>
  );
};

type ToldProps = Pick<Props, 'region' | 'status' | 'view'> & { of: FeedbackOfProgramme };

const Told = ({ of: { open, more_open: isMore, answered, sums }, region, status, view }: ToldProps) => {
  const w = words[view.locale];
  return (
    <>
      {Object.keys(sums).length > 0 ? <Seen sums={sums} status={status} view={view} /> : null}
      {open.length > 0 ? (
        <>
          <h3>{w.open}</h3>
          <FeedbackCards list={open} region={region} within view={view} />
          {isMore ? <p class="muted">{w.moreOpen}</p> : null}
        </>
      ) : null}
      {answered.length > 0 ? (
        <>
          <h3>{w.answered}</h3>
          <FeedbackCards list={answered} region={region} within view={view} />
        </>
      ) : null}
    </>
  );
};

// Of a milestone one saw another thing than of the whole: those do not add up to one number.
const Seen = ({
  sums,
  status,
  view,
}: Pick<FeedbackOfProgramme, 'sums'> & Omit<ToldProps, 'of' | 'region'>) => {
  const w = words[view.locale];
  const { '': whole, ...milestones } = sums;
  const parts = Object.values(milestones).reduce((all, s) => all + s.there + s.partly + s.absent, 0);
  return (
    <>
      <h3>{w.observed}</h3>
      {whole ? (
        <>
          <p>
            {w.office(status)} {w.ofWhole(whole)}
          </p>
          <SightBar of={whole} />
        </>
      ) : null}
      <p class="muted">
        {parts > 0 ? w.ofParts(parts) : ''} {w.observedWhy}
      </p>
    </>
  );
};

interface SeenProps {
  sum: ObservationSum | undefined | null;
  region: string;
  /** Of what: for the form, and for the list of what was seen. */
  of: { program?: string; tonggak?: string; kabar?: string };
  title: string;
  /** What the office says, in words; left out where it says nothing. */
  status?: string;
  view: View;
}

/** What residents saw of one milestone or update, and the way to say what one saw: both are of now alone. */
export const SeenLine = ({ sum, region, of, title, status, view }: SeenProps) => {
  const w = words[view.locale];
  if (view.per) return null;
  const query = new URLSearchParams({
    jenis: 'pengamatan',
    ...(of.tonggak && { tonggak: of.tonggak }),
    ...(of.kabar && { kabar: of.kabar }),
  });
  const list = of.kabar
    ? `/${region}/masukan/?${query}`
    : `/${region}/program/${of.program}/masukan/?${query}`;
  return (
    <>
      {sum ? (
        <>
          <p>
            {status ? w.office(status) : null} <a href={list}>{w.residents(sum)}</a>
          </p>
          <SightBar of={sum} />
        </>
      ) : null}
      <p class="more">
        <a href={formAddress(region, { jenis: 'pengamatan', ...of })} rel="nofollow">
          {w.seen} <span class="visually-hidden">{w.seenOf(title)}</span>
        </a>
      </p>
    </>
  );
};

interface OfUpdate {
  id: string;
  title: string;
  region: { slug: string };
  seen: ObservationSum | null;
}

/** What residents saw of what an update tells. */
export const UpdateSeen = ({ page, view }: { page: OfUpdate; view: View }) => (
  <section class={page.seen ? undefined : 'screen-only'}>
    <h2>{words[view.locale].heading}</h2>
    <SeenLine
      sum={page.seen}
      region={page.region.slug}
      of={{ kabar: page.id }}
      title={page.title}
      view={view}
    />
  </section>
);
