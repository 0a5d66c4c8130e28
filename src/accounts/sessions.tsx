import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import type { Account, RunningSession } from './account.ts';
import { words } from './account-words.ts';

/** Where somebody is signed in now, and how to end it. */
export const Sessions = ({ account, own, view }: { account: Account; own: string; view: View }) => {
  const w = words[view.locale];
  const { sessions } = account;
  return (
    <section aria-labelledby="sesi">
      <h2 id="sesi">{w.sessions}</h2>
      <p class="muted">{w.sessionsLead}</p>
      <ul class="cards">
        {sessions.map((session) => (
          <li>
            <Session session={session} own={session.id === own} view={view} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? <End session="" label={w.endOthers} view={view} /> : null}
    </section>
  );
};

const Session = ({ session, own, view }: { session: RunningSession; own: boolean; view: View }) => {
  const w = words[view.locale];
  const begun = stamp(session.created_at, 'Asia/Jakarta');
  return (
    <>
      <p>
        {w.begun} {begun}; {w.lastUsed} {stamp(session.seen_at, 'Asia/Jakarta')}
        {own ? <strong> ({w.thisSession})</strong> : null}
      </p>
      {own ? null : <End session={session.id} label={w.endSession} of={w.sessionOf(begun)} view={view} />}
    </>
  );
};

const End = ({ session, label, of }: { session: string; label: string; of?: string; view: View }) => (
  <form method="post" action="/petugas/akun/sesi/">
    <input type="hidden" name="sesi" value={session} />
    <button type="submit" class="quiet">
      {label} {of ? <span class="visually-hidden">{of}</span> : null}
    </button>
  </form>
);
