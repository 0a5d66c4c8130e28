import { keep, pause, resume, waiting, type Course, type Moment } from '../clocks/course.ts';
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

const ended =
  (mayObject: boolean): Effect =>
  ({ course, rules, moment }) => ({
    ...pause(keep(course, clockNames, moment.at), moment.at),
    silence: null,
    objection: mayObject ? (course.objection ?? waiting(rules.objection, moment)) : null,
  });

const effects: Record<Action, Effect> = {
  verify: nothing,
  forward: ({ course, moment }) => keep(course, ['verify'], moment.at),
  hand_over: (moving) => {
    const { course, moment } = moving;
    // What the agency before had followed up is the next one's to answer again; a question of theirs is dropped.
    const on = course.silence ? owedAgain(moving) : resumed(moving);
    return keep(on, ['verify'], moment.at);
  },
  ask: ({ course, moment }) => pause(course, moment.at),
  answer: resumed,
  respond: ({ course, moment }) => keep(course, ['verify', 'first_action'], moment.at),
  follow_up: (moving) => {
    const { rules, moment } = moving;
    const on = moving.course.silence ? moving.course : resumed(moving);
    return {
      ...pause(keep(on, clockNames, moment.at), moment.at),
      silence: waiting(rules.silence, moment),
    };
  },
  close: ended(true),
  reject: ended(true),
  disclaim: ended(true),
  merge: ended(false),
  confirm: ended(true),
  object: owedAgain,
  reopen: owedAgain,
  auto_close: ended(true),
};
