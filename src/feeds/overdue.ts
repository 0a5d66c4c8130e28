import type { FeedFormat } from '../following/schema.ts';
import type { View } from '../ui/view.ts';
import { localDate, longDate } from '../ui/when.ts';
import { seconds, tagOf, type Entry, type Feed } from './feed.ts';
import { marked } from './marked.ts';
import { addresses, type Wish } from './page.ts';
import { words } from './words.ts';

/** A public report whose final answer is late. */
export interface LateRequest {
  id: string;
  service: string;
  received_on: string;
  /** UTC. */
  final_due_at: string;
}

/** The reports that one agency owes an answer, the oldest promise first. */
export interface OverduePage {
  region: { slug: string; name: string; time_zone: string; demo: boolean };
  /** When its region was first recorded, UTC: of that moment is a feed without entries. */
  since: string;
  agency: { key: string; name: string };
  late: LateRequest[];
  next: string | null;
}

type Seen = Pick<View, 'locale' | 'origin'>;

/** Where the feed of what an agency owes is. */
export const overdueFeed = (region: string, agency: string, format: FeedFormat = 'atom') =>
  `/feeds/${region}/terlambat/${agency}.${format}`;

/** The feed of what an agency owes: a report leaves it when it is answered. */
export function feedOfOverdue(page: OverduePage, wish: Wish, view: Seen): Feed {
  const { region, agency, late, next, since } = page;
  const entries = late.map((request) => entryOf(request, page, view));
  const query = new URLSearchParams({ lembaga: agency.key, terlambat: 'ya' }).toString();
  return {
    id: tagOf(view.origin, `umpan/${region.slug}/overdue/${encodeURIComponent(agency.key)}`),
    title: marked(words[view.locale].overdue(agency.name, region.name), region, view.locale),
    page: `${view.origin}/${region.slug}/laporan/?${query}`,
    ...addresses((format) => overdueFeed(region.slug, agency.key, format), 'setelah', next, wish, view),
    updated: entries.at(-1)?.updated ?? seconds(since),
    entries,
  };
}

function entryOf(request: LateRequest, { region, agency }: OverduePage, { locale, origin }: Seen): Entry {
  const { id, service, received_on, final_due_at } = request;
  const w = words[locale];
  const due = longDate(localDate(new Date(final_due_at), region.time_zone));
  const title = w.late(id, service);
  return {
    id: tagOf(origin, `service_request/${id}`),
    title: marked(title, region, locale),
    summary: marked(w.lateSince(title, agency.name, longDate(received_on), due), region, locale),
    href: `${origin}/laporan/${id}/`,
    // From then on it was late.
    published: seconds(final_due_at),
    updated: seconds(final_due_at),
    about: { region: region.slug, noun: 'service_request', subject: id },
  };
}
