import { keep, owed, pause, resume, waiting, type Course, type Moment } from '../clocks/course.ts';
import { clockNames, type ClockName, type Clocks, type Rule } from '../clocks/schema.ts';
import type { Action } from './actions.ts';
import type { State } from './states.ts';

/** What a report's clocks are moved by. */
export interface Moving {
  /** In which state it was. */
  from: State;
  course: Course;
  clocks: Clocks;
  /** The rules in force for its category. */
  rules: { silence: Rule; objection: Rule };
  moment: Moment;
}

/** What an action does to a report's clocks. A hand-over starts none of them again. */
export const courseAfter = (action: Action, moving: Moving): Course => effects[action](moving);

type Effect = (moving: Moving) => Course;

const resumed: Effect = ({ course, clocks, moment }) => resume(course, clocks, moment);

const reowed =
  (mayExtend: boolean): Effect =>
  ({ course, clocks, moment }) => ({
    ...resume({ ...course, kept: { ...course.kept, final: null }, lapsed: [] }, clocks, moment, mayExtend),
    silence: null,
    objection: null,
  });

// The answer did not settle it, as residents say: it is owed again, and the time in which it seemed to be is not counted.
const owedAgain = reowed(true);

// Whoever answers takes it back: it is owed again by the day on which it was. No promise comes later by one's own deed.
const takenBack = reowed(false);

// All that was owed is given, and no time runs until the reporter says that it is not enough. What a question had
// waited for is added first: nobody is late by time that was not theirs.
const given = (moving: Moving, names: readonly ClockName[] = clockNames): Course => {
  const { course, moment } = moving;
  const on = owed(course).length > 0 ? resumed(moving) : course;
  const kept = keep(on, names, moment.at);
  return pause({ ...kept, lapsed: owed(kept) }, moment.at);
};

// What the end does not keep is over with the report, kept or not.
const ended =
  (...names: ClockName[]): Effect =>
  (moving) => {
    const { course, rules, moment } = moving;
    return {
      ...given(moving, names),
      silence: null,
      objection: course.objection ?? waiting(rules.objection, moment),
    };
  };
const solved = ended(...clockNames);

const effects: Record<Action, Effect> = {
  // A question of whoever checks it is dropped.
  verify: resumed,
  forward: ({ course, moment }) => keep(course, ['verify'], moment.at),
  hand_over: (moving) => {
    const { course, moment } = moving;
    // What the agency before had followed up is the next one's to answer again; a question of theirs is dropped.
    const on = course.silence ? takenBack(moving) : resumed(moving);
    return keep(on, ['verify'], moment.at);
  },
  // Who asks again after an answer has not answered.
  ask: (moving) => pause(moving.course.silence ? takenBack(moving) : moving.course, moving.moment.at),
  answer: resumed,
  respond: ({ course, moment }) => keep(course, ['verify', 'first_action'], moment.at),
  follow_up: (moving) => ({ ...given(moving), silence: waiting(moving.rules.silence, moving.moment) }),
  close: solved,
  // A reason is an answer, and nothing else was done.
  reject: ended('final'),
  disclaim: ended('final'),
  merge: ended(),
  confirm: solved,
  object: owedAgain,
  // Supporters say so, but for one that was merged by mistake.
  reopen: (moving) => (moving.from === 'duplicate' ? takenBack(moving) : owedAgain(moving)),
  auto_close: solved,
};
