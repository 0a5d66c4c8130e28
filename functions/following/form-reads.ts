import type { Areas } from '../../src/following/form.tsx';
import { topicsInAddress, type TopicName } from '../../src/following/schema.ts';
import type { NamedTopic } from '../../src/following/topic.ts';
import { areaListOf, toAreaList } from '../areas/reads.ts';
import { readAll, type Db } from '../core/db.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { topicNamed, toTopic, type Wanted } from './topic-reads.ts';

/** A topic as an address or a form names it. */
export interface NamedBy {
  wilayah?: string;
  topik?: string;
  subjek?: string;
  kategori?: string;
  kecamatan?: string;
}

/** What is meant; null when no topic is called so. */
export function wantedIn({
  wilayah = '',
  topik = '',
  subjek = '',
  kategori,
  kecamatan,
}: NamedBy): Wanted | null {
  const topic: TopicName | undefined = Object.hasOwn(topicsInAddress, topik)
    ? topicsInAddress[topik as keyof typeof topicsInAddress]
    : undefined;
  if (!topic) return null;
  if (topic === 'region') return { region: wilayah, topic, subject: '' };
  if (topic !== 'service_area') return { region: wilayah, topic, subject: subjek };
  const [code = '', district = ''] = subjek.split('/');
  return { region: wilayah, topic, subject: `${kategori ?? code}/${kecamatan ?? district}` };
}

/** A topic with what else could be chosen there, in one round trip; null when the public may not follow it. */
export async function readTopic(db: Db, wanted: Wanted): Promise<{ topic: NamedTopic; areas: Areas } | null> {
  const [[row] = [], [services] = [], [areas] = []] = await readAll(db, [
    topicNamed(db, wanted),
    serviceListOf(db, wanted.region),
    areaListOf(db, wanted.region),
  ]);
  const topic = toTopic(row);
  if (!topic) return null;
  const listed = services ? toServiceList(services).services : [];
  return {
    topic,
    areas: {
      services: listed.map(({ code, name }) => [code, name]),
      districts: toAreaList(areas).map(({ code, name }) => [code, name]),
    },
  };
}
