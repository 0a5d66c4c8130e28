import { PATH as OWN_FEEDBACK } from '../feedback/own-page.ts';
import type { Kind } from '../feedback/schema.ts';
import type { Locale } from '../ui/view.ts';
import { topicsInAddress, type FeedFormat, type Topic, type TopicName } from './schema.ts';
import { words } from './words.ts';

/** What a topic is called today. */
export interface NamedTopic extends Topic {
  region_name: string;
  demo: boolean;
  time_zone: string;
  /** Of a programme its title and address, of a dimension its name; of an area the names of what was chosen; of feedback what it is, and that it is not shown yet. */
  facts: {
    title?: string;
    slug?: string;
    service?: string | null;
    district?: string | null;
    kind?: Kind;
    waits?: boolean;
  };
}

/** A topic in words that tell of no person: "program Lampu jalan, Kota Blitar". */
export function topicWords({ region_name, topic, subject, facts }: NamedTopic, locale: Locale): string {
  const w = words[locale].topics;
  if (topic === 'region') return w.region(region_name);
  if (topic === 'programme') return w.programme(facts.title ?? '', region_name);
  if (topic === 'service_request') return w.service_request(subject);
  if (topic === 'feedback') return w.feedback(facts.kind ?? 'question', subject);
  if (topic === 'dimension') return w.dimension(facts.title ?? '', region_name);
  if (topic === 'corrections') return w.corrections(region_name);
  return w.service_area(facts.service ?? null, facts.district ?? null, region_name);
}

const areaOf = (subject: string): [code: string, district: string] => {
  const [code = '', district = ''] = subject.split('/');
  return [code, district];
};

/** The page on which everybody reads of it. */
export function topicPage({ region, topic, subject, facts }: NamedTopic): string {
  if (topic === 'region') return `/${region}/`;
  if (topic === 'programme') return `/${region}/program/${facts.slug}/`;
  if (topic === 'service_request') return `/laporan/${subject}/`;
  if (topic === 'feedback') return facts.waits ? OWN_FEEDBACK : `/masukan/${subject}/`;
  if (topic === 'dimension') return `/${region}/program/${query({ dimensi: subject })}`;
  if (topic === 'corrections') return `/${region}/riwayat/`;
  return `/${region}/laporan/${query(areaFields(subject))}`;
}

/** Its feed, which needs no address of mail. */
export function feedOf(topic: Topic & { slug?: string | undefined }, format: FeedFormat = 'atom'): string {
  const fields = topic.topic === 'service_area' ? areaFields(topic.subject) : {};
  return `${feedStem(topic)}.${format}${query(fields)}`;
}

/** The feed of the corrections of all regions, which are the topic of none. */
export const correctionsEverywhere = (format: FeedFormat = 'atom') => `/feeds/koreksi.${format}`;

function feedStem({ region, topic, subject, slug }: Topic & { slug?: string | undefined }): string {
  const home = `/feeds/${region}`;
  if (topic === 'region') return home;
  if (topic === 'programme') return `${home}/program/${slug}`;
  if (topic === 'service_request') return `/feeds/laporan/${subject}`;
  if (topic === 'feedback') return `/feeds/masukan/${subject}`;
  if (topic === 'dimension') return `${home}/dimensi/${subject}`;
  return `${home}/${topic === 'corrections' ? 'koreksi' : 'laporan'}`;
}

/** The fields by which an address or a form names a topic; a programme by its address, not by its id. */
export function topicFields({
  region,
  topic,
  subject,
  slug,
}: Topic & { slug?: string | undefined }): Record<string, string> {
  const name = nameInAddress(topic);
  if (topic === 'region') return { wilayah: region, topik: name };
  if (topic === 'service_area') return { wilayah: region, topik: name, ...areaFields(subject) };
  return { wilayah: region, topik: name, subjek: topic === 'programme' ? (slug ?? '') : subject };
}

/** Where it can be followed. */
export const followPage = (topic: Topic & { slug?: string | undefined }): string =>
  `/ikuti/${query(topicFields(topic))}`;

const nameInAddress = (topic: TopicName) =>
  Object.entries(topicsInAddress).find(([, name]) => name === topic)?.[0] ?? '';

function areaFields(subject: string): Record<string, string> {
  const [kategori, kecamatan] = areaOf(subject);
  return { ...(kategori && { kategori }), ...(kecamatan && { kecamatan }) };
}

const query = (fields: Record<string, string>) => {
  const text = new URLSearchParams(fields).toString();
  return text && `?${text}`;
};
