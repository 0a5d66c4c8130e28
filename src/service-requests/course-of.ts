import { keep, owed, pause, resume, waiting, type Course, type Moment } from '../clocks/course.ts';
import { clockNames, type Clocks, type Rule } from '../clocks/schema.ts';
import type { Action } from './actions.ts';

/** What a report's clocks are moved by. */
export interface Moving {
  course: Course;
  clocks: Clocks;
  /** The rules in force for its category. */
  rules: { silence: Rule; objection: Rule };
  moment: Moment;
}

/** What an action does to a report's clocks. A hand-over starts none of them again. */
export const courseAfter = (action: Action, moving: Moving): Course => effects[action](moving);

type Effect = (moving: Moving) => Course;

const nothing: Effect = ({ course }) => course;

const resumed: Effect = ({ course, clocks, moment }) => resume(course, clocks, moment);

// The answer did not settle it: it is owed again, and the time in which it seemed to be is not counted.
const owedAgain: Effect = ({ course, clocks, moment }) => ({
  ...resume({ ...course, kept: { ...course.kept, final: null } }, clocks, moment),
  silence: null,
  objection: null,
});

// All that was owed is given, and no time runs until the reporter says that it is not enough. What a question had
// waited for is added first: nobody is late by time that was not theirs.
const given = (moving: Moving): Course => {
  const { course, moment } = moving;
  const on = owed(course).length > 0 ? resumed(moving) : course;
  return pause(keep(on, clockNames, moment.at), moment.at);
};

const ended =
  (mayObject: boolean): Effect =>
  (moving) => {
    const { course, rules, moment } = moving;
    return {
      ...given(moving),
      silence: null,
      objection: mayObject ? (course.objection ?? waiting(rules.objection, moment)) : null,
    };
  };

const effects: Record<Action, Effect> = {
  verify: nothing,
  forward: ({ course, moment }) => keep(course, ['verify'], moment.at),
  hand_over: (moving) => {
    const { course, moment } = moving;
    // What the agency before had followed up is the next one's to answer again; a question of theirs is dropped.
    const on = course.silence ? owedAgain(moving) : resumed(moving);
    return keep(on, ['verify'], moment.at);
  },
  // Who asks again after an answer has not answered.
  ask: (moving) => pause(moving.course.silence ? owedAgain(moving) : moving.course, moving.moment.at),
  answer: resumed,
  respond: ({ course, moment }) => keep(course, ['verify', 'first_action'], moment.at),
  follow_up: (moving) => ({ ...given(moving), silence: waiting(moving.rules.silence, moving.moment) }),
  close: ended(true),
  reject: ended(true),
  disclaim: ended(true),
  merge: ended(false),
  confirm: ended(true),
  object: owedAgain,
  reopen: owedAgain,
  auto_close: ended(true),
};
