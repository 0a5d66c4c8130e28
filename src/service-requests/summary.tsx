import type { Child } from 'hono/jsx';
import { PhotoImage } from '../photos/photo-field.tsx';
import type { View } from '../ui/view.ts';
import { longDate, printed } from '../ui/when.ts';
import { number } from '../ui/number.ts';
import type { Attribute } from '../services/schema.ts';
import { placeNames } from './place-names.ts';
import { words } from './check-words.ts';
import { words as formWords } from './form-words.ts';
import type { Answer } from './answers.ts';
import type { CheckPage } from './page.ts';
import { receiverOf } from './receiver.ts';
import { answerName, CHANGE } from './typed.ts';
import { words as shared } from './words.ts';

interface Props {
  page: CheckPage;
  view: View;
}

/** Everything that was filled in, each with the way back to it. The buttons belong to the form `laporan`. */
export const Summary = ({ page, view }: Props) => {
  const w = words[view.locale];
  const f = formWords[view.locale];
  const { request, filled, ground } = page;
  const { reported, contact, service } = request;
  const place = placeNames(ground.areas, reported);
  const agency = receiverOf(ground, { service_code: service.code, district_code: reported.district_code });
  const row = { ground, view };
  return (
    <dl class="answers">
      <Row label={w.class} field="" {...row}>
        {`${shared[view.locale].class[reported.class]}, ${service.name}`}
      </Row>
      <Row label={w.goesTo} {...row}>
        {agency ?? w.coordinator}
      </Row>
      <Row label={f.description} field="description" {...row}>
        <span class="said">{reported.description}</span>
      </Row>
      {service.attributes
        .filter(({ variable }) => variable)
        .map((question) => (
          <Row label={question.description} field={answerName(question.code)} {...row}>
            {answerWords(question, reported.attributes[question.code])}
          </Row>
        ))}
      <Row label={f.incidentOn} field="incident_on" {...row}>
        {reported.incident_on ? longDate(reported.incident_on) : null}
      </Row>
      <Row label={f.area} field="area" {...row}>
        {[place.village, place.district].filter(Boolean).join(', ') || null}
      </Row>
      <Row label={f.landmark} field="landmark" {...row}>
        {reported.landmark}
      </Row>
      <Row label={f.position} field="position" {...row}>
        {reported.lat === null ? null : `${reported.lat}, ${reported.long}`}
      </Row>
      <Row label={w.photos} field="foto" {...row}>
        <Photos page={page} view={view} />
      </Row>
      <Row label={f.contact} field="name" {...row}>
        {contact ? [contact.name, contact.phone, contact.email].filter(Boolean).join(', ') : w.contactNone}
      </Row>
      <Row label={f.anonymous} field="is_anonymous" {...row}>
        {request.is_anonymous ? `${w.yes}. ${f.anonymousHint}` : w.no}
      </Row>
      <Row label={f.secret} field="is_secret" {...row}>
        {request.is_secret ? `${w.yes}. ${f.secretHint}` : w.no}
      </Row>
      <Row label={f.programme} field={ground.programmes.length > 0 ? 'programme' : 'lapor_number'} {...row}>
        {filled.typed.texts.programme && ground.programme ? ground.programme.title : null}
      </Row>
      <Row label={f.lapor} field="lapor_number" {...row}>
        {request.lapor_number}
      </Row>
    </dl>
  );
};

interface RowProps extends Pick<CheckPage, 'ground'> {
  label: string;
  /** Where the form is taken up again; empty: at class and category, of which it is the second step. */
  field?: string;
  view: View;
  children?: Child;
}

const Row = ({ label, field, ground, view, children }: RowProps) => {
  const w = words[view.locale];
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children ?? <span class="absent">{w.notFilled}</span>}{' '}
        {field !== undefined ? (
          <button
            class="quiet small"
            type="submit"
            form="laporan"
            {...(field === '' ? { name: CHANGE.name, value: CHANGE.again } : {})}
            formaction={`/${ground.region.slug}/lapor/ubah/${field && `#${field}`}`}
          >
            {w.change} <span class="visually-hidden">{w.changeOf(label)}</span>
          </button>
        ) : null}
      </dd>
    </div>
  );
};

const Photos = ({ page: { filled }, view }: Props) => {
  const w = words[view.locale];
  if (filled.photos.length === 0) return <span class="absent">{w.notFilled}</span>;
  return (
    <ul class="files">
      {filled.photos.map((photo, i) => (
        <li>
          <PhotoImage photo={photo} address={photo.link} alt={w.photo(i + 1)} />
        </li>
      ))}
    </ul>
  );
};

/** An answer as people read it; null when there is none. */
function answerWords({ datatype, values }: Attribute, answer: Answer | undefined): string | null {
  if (answer === undefined) return null;
  if (typeof answer === 'number') return number(answer);
  if (datatype === 'datetime') return printed(String(answer));
  const names = [answer].flat().map((one) => values.find(({ key }) => key === one)?.name ?? one);
  return names.join(', ');
}
