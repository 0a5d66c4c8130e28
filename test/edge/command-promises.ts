import { alarmsOf } from '../../src/clocks/alarms.ts';
import { clockNames, type Calendars } from '../../src/clocks/schema.ts';
import { isOpen, statusOf, type State } from '../../src/service-requests/states.ts';
import type { Done } from './random-commands.ts';
import { isSame, publicPhotos, widthOf, type Seen } from './seen-request.ts';

/** How often a reporter may open a report again. */
const REOPENED = 3;
const UNDO_MS = 10 * 60_000;

/** What every command must leave true; gives what it broke, in words. */
export function broken(done: Done, calendars: Calendars): string[] {
  const told =
    done.refused === null ? kept(done) : isSame(done.before, done.after) ? [] : ['refused, and yet changed'];
  const rules = [visibility, clocks, reopening].flatMap((rule) => rule(done, calendars));
  return [...told, ...rules, ...publicRow(done.after)];
}

/** An acknowledged command leaves one event; one that was done before leaves none, and no change. */
function kept({ command, before, after }: Done): string[] {
  const fresh = after.events.slice(before.events.length).map(({ verb }) => verb);
  if (fresh.length === 0)
    return isSame(before, after) && command.again ? [] : ['acknowledged without an event'];
  const known = fresh.every((verb) => (command.verbs ?? [command.verb]).includes(verb));
  const wanted = command.each ? after.course[command.each].length - before.course[command.each].length : 1;
  return fresh.length === wanted && known ? [] : [`events ${fresh.join(', ')}`];
}

/** Nobody but who verifies lets the public see more, and only as much as was chosen; what was hidden stays hidden. */
function visibility({ command, step, before, after, refused }: Done): string[] {
  const [was, is] = [widthOf(before), widthOf(after)];
  const checks = command.verb === 'verify' || command.verb === 'verify many';
  const verified = refused === null && checks && ['received', 'returned'].includes(before.row.state);
  const wider = is > was && !(verified && is <= step.width);
  const photos = publicPhotos(after).filter((id) => !publicPhotos(before).includes(id));
  const chosen = refused === null && (verified || command.verb === 'approve_photos') ? step.photos : 0;
  return [
    ...(wider ? [`widened from ${was} to ${is}`] : []),
    ...(was > is && !narrows.has(command.verb) ? [`narrowed from ${was} to ${is}`] : []),
    ...(photos.length > chosen ? ['showed a photo that nobody approved'] : []),
    ...(after.shown && before.shown && !verified && pinned.some((name) => moved(before, after, name))
      ? ['rewrote what was published']
      : []),
  ];
}

// To undo is to go back to exactly how it stood.
const undone = ({ command, after, courses }: Done) =>
  command.verb === 'undo' && courses.includes(String(after.row.course));

const narrows = new Set(['hide', 'withdraw', 'erase', 'undo']);
const pinned = [
  'lapor_number',
  'description',
  'landmark',
  'lat',
  'long',
  'district_code',
  'village_code',
  'incident_on',
];
const moved = (before: Seen, after: Seen, name: string) =>
  after.shown?.[name] !== null && after.shown?.[name] !== before.shown?.[name];

/** What is owed never comes nearer, what was promised stays, and the alarms are those of the course. */
function clocks(done: Done, calendars: Calendars): string[] {
  const { before, after } = done;
  if (after.row.erased_at !== null) return [];
  const nearer = undone(done)
    ? []
    : clockNames.filter((name) => after.course.due[name].due_at < before.course.due[name].due_at);
  const alarms = alarmsOf(after.course, after.clocks, { timeZone: 'Asia/Jakarta', calendars });
  const off = (['next_due_at', 'final_due_at', 'wake_at'] as const).filter(
    (name) => after.row[name] !== alarms[name],
  );
  return [
    ...nearer.map((name) => `${name} came nearer`),
    ...off.map((name) => `${name} is ${String(after.row[name])}, not ${alarms[name]}`),
    ...(after.row.clocks === before.row.clocks ? [] : ['a promise was made anew']),
  ];
}

/** What is closed opens by its reporter in time, by an officer whom supporters called or who had merged it, or by undoing at once. */
function reopening({ before, after, now }: Done): string[] {
  if (isOpen(before.row.state) || !isOpen(after.row.state)) return [];
  const until = before.course.objection?.due_at ?? '';
  const by: Record<string, boolean> = {
    object: now <= until && openedByReporter(before) < REOPENED,
    reopen: Number(before.row.objection_count) > 0 || before.row.state === 'duplicate',
    undo: Date.parse(now) - Date.parse(String(before.row.closed_at)) <= UNDO_MS,
  };
  const verb = after.events.at(-1)?.verb ?? '';
  return by[verb] ? [] : [`opened again by ${verb}`];
}

const openedByReporter = ({ events }: Seen) =>
  events.filter(({ verb, data }) => verb === 'object' && !isOpen((JSON.parse(data) as { from: State }).from))
    .length;

/** The public reads of a report exactly what its row says, and nothing of one that nobody may see. */
function publicRow({ row, shown }: Seen): string[] {
  if (!shown) return [];
  const never = ['received', 'returned'].includes(row.state) || row.is_secret === 1 || row.is_withdrawn === 1;
  const same = ['state', 'agency', 'hand_over_count', 'outcome', 'confirmed', 'supporter_count'];
  // Of a sensitive one it reads the day, and no moment.
  const isEnd =
    shown.received_at === null
      ? (shown.closed_at === null) === (row.closed_at === null)
      : shown.closed_at === row.closed_at;
  const off = [...same.filter((name) => shown[name] !== row[name]), ...(isEnd ? [] : ['closed_at'])];
  return [
    ...(never || row.erased_at !== null ? ['public, and must never be'] : []),
    ...(shown.reason !== null && (shown.description === null || shown.is_open === 1)
      ? ['shows a reason that is not to be shown']
      : []),
    ...off.map((name) => `the public reads another ${name}`),
    ...(shown.status === statusOf(row.state) && shown.is_open === Number(isOpen(row.state))
      ? []
      : ['the public reads another status']),
  ];
}
