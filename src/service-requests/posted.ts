import { momentIn } from '../open311/datetime.ts';
import { one, twiceIn, type Given } from '../open311/given.ts';
import { national } from '../open311/national.ts';
import type { Service } from '../services/schema.ts';
import type { Problem } from '../ui/question.tsx';
import { localDate, stamp } from '../ui/when.ts';
import { answerName, type Field, type TypedRequest } from './typed.ts';

/** Where each of Open311's names goes in a report as residents type it. */
const texts: Record<Exclude<Field, 'position' | 'name'>, string> = {
  class: 'attribute[class]',
  service_code: 'service_code',
  description: 'description',
  incident_on: 'attribute[incident_on]',
  area: 'address_id',
  landmark: 'address_string',
  phone: 'phone',
  email: 'email',
  is_anonymous: 'attribute[anonim]',
  is_secret: 'attribute[rahasia]',
  programme: 'attribute[programme]',
  lapor_number: 'attribute[lapor_number]',
};
const ATTRIBUTE = /^attribute\[([\w.-]{1,60})\](?:\[\d{0,3}\])?$/;
const OWN = new Set<string>(Object.values(texts));

/** A report as a front end sent it, as if its reporter had typed it here. Attributes that no category asks are ignored. */
export function typedFromPosted(all: Given, timeZone: string): TypedRequest {
  const sent = plain(all);
  const first = (name: string) => one(sent, name) ?? '';
  const named = Object.entries(texts).map(([field, name]) => [field, first(name)] as const);
  const typed: TypedRequest = {
    texts: {
      ...Object.fromEntries(named),
      class: first(texts.class) || 'complaint',
      incident_on: dayIn(first(texts.incident_on), timeZone),
      position: first('lat') || first('long') ? `${first('lat')}, ${first('long')}` : '',
      name: [first('first_name'), first('last_name')].filter(Boolean).join(' '),
    },
    answers: Object.create(null) as Record<string, string[]>,
  };
  for (const [name, values] of sent) {
    const code = OWN.has(name) ? undefined : ATTRIBUTE.exec(name)?.[1];
    if (code !== undefined) typed.answers[code] = [...values];
  }
  return typed;
}

/** The same with one name for each attribute, however its brackets were written: `attribute[c][]` and `attribute[c]`. */
function plain(all: Given): Given {
  const found = new Map<string, string[]>();
  for (const [name, values] of all) {
    const code = ATTRIBUTE.exec(name)?.[1];
    const plainName = code === undefined ? name : `attribute[${code}]`;
    found.set(plainName, [...(found.get(plainName) ?? []), ...values]);
  }
  return found;
}

/** The first value of each attribute, whichever way it was written. */
export const attributesOf = (all: Given): Record<string, string> =>
  Object.fromEntries(
    [...plain(all)].flatMap(([name, [value = '']]) => {
      const code = ATTRIBUTE.exec(name)?.[1];
      return code === undefined ? [] : [[code, value]];
    }),
  );

// A day stays one; a moment is the day that it was in the region.
function dayIn(text: string, timeZone: string): string {
  if (text.length <= 10) return text;
  const moment = momentIn(text);
  return moment ? localDate(moment, timeZone) : text;
}

/** One of the ways in which Open311 knows a place must have been sent. */
export const isPlaced = (all: Given): boolean =>
  (all.has('lat') && all.has('long')) || all.has('address_string') || all.has('address_id');

/** What a report has one of, and how it is to be answered. */
export const SINGLE = [...OWN, 'lat', 'long', 'first_name', 'last_name', 'extensions'];

/** Of names that have one value, those that were sent with several that differ; of attributes however they were written. */
export const sentTwice = (all: Given, names: readonly string[]): string[] => twiceIn(plain(all), names);

/** The problems of a report at the names under which it was sent. What is missing is said in words that front ends look for. */
export const problemsOfPosted = (
  problems: readonly Problem[],
  typed: TypedRequest,
  service: Service | undefined,
): Problem[] =>
  problems.map(({ field, message }) => {
    const question = service?.attributes.find(({ code }) => answerName(code) === field);
    if (!question) return { field: parameterOf(field), message: message + choices(nationalAt(field)) };
    const isMissing = !typed.answers[question.code]?.some((value) => value.trim());
    return {
      field: `attribute[${question.code}]`,
      message: (isMissing ? `${question.code} required. ${message}` : message) + choices(question),
    };
  });

const nationalAt = (field: string) =>
  national.find(({ code }) => `attribute[${code}]` === parameterOf(field));

// Messages speak to people, in the words of the form; a program needs the keys.
const choices = (question: { values: readonly { key: string }[] } | undefined): string =>
  question && question.values.length > 0
    ? `. Yang dikenal: ${question.values.map(({ key }) => key).join(', ')}`
    : '';

const parameterOf = (field: string): string => {
  if (field === 'position') return 'lat, long';
  if (field === 'name') return 'first_name, last_name';
  if (field === 'foto') return 'media';
  return Object.hasOwn(texts, field) ? texts[field as keyof typeof texts] : field;
};

/** A report that was taken, and how its front end is answered. */
interface Received {
  id: string;
  /** UTC. */
  verifyBy: string;
  timeZone: string;
  /** Where the portal stands. */
  site: string;
  /** Nobody but officers and its reporter will read it. */
  isSecret: boolean;
  /** Its private key is in the answer. */
  hasKey: boolean;
  /** Photos were named that nobody fetches. */
  unfetched: boolean;
}

/** What a front end is told with the number of a report: what happens next, and what was not kept. */
export function noticeOf(report: Received): string {
  const { id, verifyBy, timeZone, site, hasKey, isSecret, unfetched } = report;
  return [
    `Laporan diterima dengan nomor ${id}.`,
    `Petugas memeriksanya paling lambat ${stamp(verifyBy, timeZone)}.`,
    ...(hasKey ? [`Pelapor membacanya dengan nomor itu dan private_key di ${site}/lacak/.`] : []),
    isSecret
      ? 'Laporan rahasia tidak tampil untuk umum.'
      : `Bila tampil untuk umum setelah diperiksa, laporan ini ada di ${site}/laporan/${id}/ dan dalam data terbuka (CC BY 4.0).`,
    ...(unfetched
      ? ['Foto di alamat lain tidak diambil; kirim berkasnya, atau tulis media_url sebagai data: URI.']
      : []),
  ].join(' ');
}
