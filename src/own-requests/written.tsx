import type { Child } from 'hono/jsx';
import { words as shared } from '../service-requests/words.ts';
import type { Attribute } from '../services/schema.ts';
import type { View } from '../ui/view.ts';
import { longDate, printed, stamp } from '../ui/when.ts';
import { Openings } from './openings.tsx';
import type { OwnPage, RequestFacts } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: OwnPage;
  view: View;
}

/** What the reporter wrote, as it is stored, and how to reach them. */
export const Written = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { contact } = page;
  return (
    <>
      <section>
        <h2>{w.written}</h2>
        <Report page={page} view={view} />
      </section>
      <section>
        <h2>{w.contact}</h2>
        {contact ? (
          <>
            <p class="muted">{w.contactLead}</p>
            <dl class="record">
              <Fact name={w.name}>{contact.name}</Fact>
              <Fact name={w.phone}>{contact.phone}</Fact>
              <Fact name={w.email}>{contact.email}</Fact>
            </dl>
          </>
        ) : (
          <p class="absent">{page.shut.includes('contact') ? w.shutText : w.contactNone}</p>
        )}
        <Openings page={page} view={view} />
      </section>
    </>
  );
};

type Reported = RequestFacts & Pick<OwnPage, 'words' | 'shut'>;

/** The report itself, without anything about who wrote it. */
export const Report = ({ page, view }: { page: Reported; view: View }) => {
  const w = words[view.locale];
  const { words: own, region } = page;
  const position = own.lat === null || own.long === null ? null : `${own.lat}, ${own.long}`;
  return (
    <dl class="record">
      <Fact name={w.received}>{stamp(page.submitted_at, region.time_zone)}</Fact>
      <Fact name={w.class}>{shared[view.locale].class[page.class]}</Fact>
      <Fact name={w.service}>{page.service?.name ?? page.service_code}</Fact>
      <dt>{w.description}</dt>
      <dd class="said">
        {own.description ?? (
          <span class="absent">{page.shut.includes('content') ? w.shutText : w.erasedText}</span>
        )}
      </dd>
      <Answers page={page} />
      <Fact name={w.area}>{[page.village, page.district].filter(Boolean).join(', ')}</Fact>
      <Fact name={w.landmark}>{own.landmark}</Fact>
      <Fact name={w.position}>{position}</Fact>
      <Fact name={w.incidentOn}>{page.incident_on ? longDate(page.incident_on) : null}</Fact>
      <Fact name={w.programme}>
        {page.programme ? (
          <a href={`/${region.slug}/program/${page.programme.slug}/`}>{page.programme.title}</a>
        ) : null}
      </Fact>
      <Fact name={w.laporNumber}>{page.lapor_number}</Fact>
    </dl>
  );
};

const Answers = ({ page }: { page: Reported }) => (
  <>
    {Object.entries(page.words.attributes ?? {}).map(([code, answer]) => {
      const question = page.service?.attributes.find((one) => one.code === code);
      return <Fact name={question?.description ?? code}>{answerWords(question, answer)}</Fact>;
    })}
  </>
);

function answerWords(question: Attribute | undefined, answer: string | number | string[]): string {
  const name = (key: string) => question?.values.find((value) => value.key === key)?.name ?? key;
  if (typeof answer === 'number') return answer.toLocaleString('id-ID');
  if (Array.isArray(answer)) return answer.map(name).join(', ');
  return question?.datatype === 'datetime' ? printed(answer) : name(answer);
}

/** One fact of a record. What was not said is left out: the reporter knows what they did not say. */
export const Fact = ({ name, children }: { name: string; children?: Child }) =>
  children ? (
    <>
      <dt>{name}</dt>
      <dd class="said">{children}</dd>
    </>
  ) : null;
