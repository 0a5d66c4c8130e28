import { Radios } from '../ui/radios.tsx';
import { localDate, longDate } from '../ui/when.ts';
import { Carried } from './carried.tsx';
import type { OwnProps } from './page.ts';
import { Unsolved } from './unsolved.tsx';
import { isAnswered, mayConfirm, mayObject, mayRate, messageMeans } from './word.ts';
import { wordWords } from './word-words.ts';

/** What is wanted of the reporter now, before all else: an answer, their word on an answer, or a number for it. */
export const Wanted = (props: OwnProps) => {
  const { page, view } = props;
  const w = wordWords[view.locale];
  if (messageMeans(page) === 'answer') return <Question {...props} />;
  if (!mayConfirm(page) && mayObject(page, props.now) === 'no' && !mayRate(page)) return null;
  return (
    <section id="kata-anda">
      <h2>{page.state === 'duplicate' ? w.parted : isAnswered(page) ? w.answered : w.word}</h2>
      <Answer {...props} />
      <Confirm {...props} />
      <Until {...props} />
      <Unsolved {...props} />
      <Rate {...props} />
    </section>
  );
};

const Question = ({ page, view }: OwnProps) => {
  const w = wordWords[view.locale];
  const question = page.messages.findLast(({ grade }) => grade === 'question');
  return (
    <section id="kata-anda">
      <h2>{w.asked}</h2>
      {question?.body ? <p class="said notice">{question.body}</p> : null}
      <p>
        {w.askedWords} <a href="#pesan">{w.askedLink}</a>
      </p>
    </section>
  );
};

// What their word is about, where it is asked for.
const Answer = ({ page }: OwnProps) => {
  const answer = page.messages.findLast(({ grade }) => grade === 'substantive' || grade === 'closing');
  return answer?.body ? <p class="said notice">{answer.body}</p> : null;
};

// By when their word is wanted, and what happens without it.
const Until = ({ page, now, view }: OwnProps) => {
  const w = wordWords[view.locale];
  const { silence, objection } = page.course;
  const day = (at: string) => longDate(localDate(new Date(at), page.region.time_zone));
  if (isAnswered(page) && silence) return <p>{w.answeredWords(day(silence.due_at), silence.provisional)}</p>;
  const may = mayObject(page, now);
  return (
    <>
      {page.confirmed ? <p>{w.confirmed[page.confirmed]}</p> : null}
      {may === 'yes' && objection ? (
        <p>
          {(page.state === 'duplicate' ? w.partUntil : w.objectUntil)(
            day(objection.due_at),
            objection.provisional,
          )}
        </p>
      ) : null}
      {may === 'over' && objection ? <p class="muted">{w.objectOver(day(objection.due_at))}</p> : null}
      {may === 'spent' ? <Elsewhere view={view} /> : null}
    </>
  );
};

/** Where to go with what the portal does not settle. */
export const Elsewhere = ({ view }: Pick<OwnProps, 'view'>) => {
  const w = wordWords[view.locale];
  return (
    <p class="notice">
      {w.spent} {w.ombudsman}{' '}
      <a href="https://ombudsman.go.id/" rel="external">
        ombudsman.go.id
      </a>
      . {w.lapor}{' '}
      <a href="https://www.lapor.go.id/" rel="external">
        www.lapor.go.id
      </a>
      .
    </p>
  );
};

const Confirm = ({ page, codes, view }: OwnProps) => {
  const w = wordWords[view.locale];
  if (!mayConfirm(page)) return null;
  return (
    <form class="act" method="post" action="/lacak/konfirmasi/">
      <Carried codes={codes} version={page.version} />
      <p>
        {w.confirmAsk} {isAnswered(page) ? w.confirmCloses : ''}
      </p>
      <p class="more">
        {page.confirmed === 'whole' ? null : (
          <button type="submit" name="hasil" value="sepenuhnya">
            {w.confirmWhole}
          </button>
        )}{' '}
        {page.confirmed === 'part' ? null : (
          <button type="submit" name="hasil" value="sebagian" class="quiet">
            {w.confirmPart}
          </button>
        )}
      </p>
    </form>
  );
};

const Rate = ({ page, codes, typed, refused, view }: OwnProps) => {
  const w = wordWords[view.locale];
  if (!mayRate(page)) return null;
  return (
    <form class="form" method="post" action="/lacak/nilai/" novalidate>
      <Carried codes={codes} version={page.version} />
      <Radios
        name="nilai"
        label={w.rate}
        hint={page.rating ? w.rated(page.rating, w.ratings[page.rating - 1] ?? '') : w.rateHint}
        options={w.ratings.map((called, i) => [String(i + 1), `${i + 1}: ${called}`] as const)}
        value={typed?.nilai ?? String(page.rating ?? '')}
        problems={refused?.problems ?? []}
        view={view}
      />
      <button type="submit" class="quiet">
        {page.rating ? w.rateAgain : w.rateSend}
      </button>
    </form>
  );
};
