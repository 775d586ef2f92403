import type { Day } from '../calendar.ts';
import type { Judgement } from '../rule/judgement.ts';
import type { Input, OtherRule, Part } from '../rule/rule.ts';
import type { View } from '../rule/view.ts';
import { owing } from './window.ts';

/** The parts of a rule's input that are not in the view. */
export type InputContext = Pick<
  Input,
  'window' | 'look' | 'textOf' | 'broken' | 'schemaFindings' | 'own' | 'stages' | 'endBy' | 'calendar' | 'letters'
> & {
  has(part: Part): boolean;
  others(asking: string): readonly OtherRule[];
  optionsOf(rule: string): Readonly<Record<string, unknown>> | null;
  judgedOn(day: Day, rule: string): Judgement | null;
};

/** The view as of a day, and who owes a duty in the window. One object literal: spreading that many keys is slow. */
export function makeInput(view: View, context: InputContext): Input {
  const owed = owing(view, context.window);
  return {
    asOf: view.asOf,
    begins: view.begins,
    people: view.people,
    supervisors: view.supervisors,
    ownSupervisors: view.ownSupervisors,
    supervisorList: view.supervisorList,
    mobilisation: view.mobilisation,
    plan: view.plan,
    study: view.study,
    opinions: view.opinions,
    talks: view.talks,
    problems: view.problems,
    criticisms: view.criticisms,
    materials: view.materials,
    meeting: view.meeting,
    topLeader: view.topLeader,
    weeklyReports: view.weeklyReports,
    visits: view.visits,
    archive: view.archive,
    who: view.who,
    aside: view.aside,
    isEntire: view.isEntire,
    window: context.window,
    serving: owed.serving,
    team: owed.team,
    cadres: owed.cadres,
    topLeaders: owed.topLeaders,
    together: owed.together,
    servingIn: owed.servingIn,
    look: context.look,
    textOf: context.textOf,
    broken: context.broken,
    schemaFindings: context.schemaFindings,
    own: context.own,
    stages: context.stages,
    endBy: context.endBy,
    calendar: context.calendar,
    letters: context.letters,
    has: context.has,
    others: context.others,
    optionsOf: context.optionsOf,
    judgedOn: context.judgedOn,
    shared: new Map(),
  };
}
