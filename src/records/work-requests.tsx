import { identityPath } from '../triage/identity.ts';
import { inboxAddress, type InboxAsked } from '../triage/inbox-page.ts';
import { MANY } from '../programmes/work-lists.ts';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import type { RequestWork } from './page.ts';
import { words } from './words.ts';

interface Props {
  work: RequestWork;
  region: string;
  view: View;
}

/** In which list of the inbox each of them stands; the most urgent first. */
const LISTS: [of: Exclude<keyof RequestWork, 'unsent' | 'askings'>, asked: Partial<InboxAsked>][] = [
  ['late', { terlambat: 'ya' }],
  ['soon', {}],
  ['reopened', { daftar: 'dibuka-kembali' }],
  ['objected', { daftar: 'keberatan' }],
  ['received', { daftar: 'baru' }],
  ['assigned', { daftar: 'di-lembaga' }],
  ['asked', {}],
  ['open', {}],
];

/** What residents' reports want of whoever reads this, each with the way to it. */
export const RequestsToDo = ({ work, region, view }: Props) => {
  const w = words[view.locale];
  const waiting = LISTS.filter(([of]) => work[of] > 0);
  return (
    <section>
      <h2>{w.requests}</h2>
      {waiting.length + work.askings.length === 0 ? <p class="absent">{w.requestsNone}</p> : null}
      <ul class="plain">
        {waiting.map(([of, asked]) => (
          <li>
            <a href={inboxAddress(region, asked)}>{w.requestsOf[of](upTo(work[of]))}</a>
          </li>
        ))}
        {work.askings.map((reference) => (
          <li>
            <a href={identityPath(region, reference)}>{w.asking(reference)}</a>
          </li>
        ))}
      </ul>
      {work.unsent > 0 ? (
        <p class="notice">
          {w.unsent(upTo(work.unsent))} <a href="/petugas/akun/">{w.unsentDo}</a>
        </p>
      ) : null}
    </section>
  );
};

const upTo = (count: number) => (count >= MANY ? `${number(MANY - 1)}+` : number(count));
