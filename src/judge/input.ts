import type { Day } from '../calendar.ts';
import type { Judgement } from '../rule/judgement.ts';
import type { Input, Part } from '../rule/rule.ts';
import type { View } from '../rule/view.ts';
import { owing } from './window.ts';

/** What a rule is given of a record besides what stood in it on a day. */
export type Beside = Pick<Input, 'window' | 'look' | 'broken' | 'schemaFindings' | 'own' | 'stages'> & {
  has(part: Part): boolean;
  optionsOf(rule: string): Readonly<Record<string, unknown>> | null;
  judgedOn(day: Day, rule: string): Judgement | null;
};

/** A record as of a day and who owes a duty in a window. Written out: an object copied from so many keys is a slow one. */
export function makeInput(view: View, beside: Beside): Input {
  const owed = owing(view, beside.window);
  return {
    asOf: view.asOf,
    people: view.people,
    supervisors: view.supervisors,
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
    later: view.later,
    isEntire: view.isEntire,
    window: beside.window,
    serving: owed.serving,
    team: owed.team,
    cadres: owed.cadres,
    topLeaders: owed.topLeaders,
    together: owed.together,
    servingIn: owed.servingIn,
    look: beside.look,
    broken: beside.broken,
    schemaFindings: beside.schemaFindings,
    own: beside.own,
    stages: beside.stages,
    has: beside.has,
    optionsOf: beside.optionsOf,
    judgedOn: beside.judgedOn,
  };
}
