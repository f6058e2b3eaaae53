import { type UnitInputs } from './input.js';
import { judge, type Judged, unfitness } from './judge.js';
import { type InputFault, type LaidOutSheets, layOut } from './laid-out-sheets.js';
import { Ledger } from './ledger.js';
import { type Scheme } from '../scheme/scheme.js';
import { type PlannedNode } from './score-plan.js';
import { ScoredUnit, type UnitScore } from './unit-score.js';

export { type Mark } from './explain.js';
export { type InputFault } from './laid-out-sheets.js';
export { type UnitScore } from './unit-score.js';

export type ClusterScores =
  { readonly scores: readonly UnitScore[] } | { readonly faults: readonly InputFault[] };

/**
 * Scores every unit of a cluster by a scheme, or tells every input that is missing or does not fit. Pure and exact: the
 * order of units changes nothing, and nothing is rounded but where the scheme says.
 */
export function scoreCluster(scheme: Scheme, units: readonly UnitInputs[]): ClusterScores {
  return scoreSheets(layOut(scheme, units));
}

/** The same of sheets that are laid out already. */
export function scoreSheets(sheets: LaidOutSheets): ClusterScores {
  const { plan, units, columns } = sheets;
  if (sheets.faults.length > 0) return { faults: sheets.faults };
  const points = new Ledger(units.length, plan.size, plan.leafPlaces);
  const judged: Judged[] = [];
  plan.leaves.forEach(({ ruleIn, set, place }, i) => {
    const column = columns[i]!;
    judged[place] = judge(column, { own: ruleIn(column), set }, { ledger: points, place });
  });
  if (judged.some(({ fits }) => !fits)) return { faults: unfitInputs(sheets, judged) };
  if (!plan.flexible) addUp(points, plan.root);
  return { scores: units.map((unit, i) => new ScoredUnit({ plan, points, judged }, unit, i)) };
}

/** Where every criterion applies to everybody and weighs the same, all units are added up at once. */
function addUp(points: Ledger, { place, children }: PlannedNode): void {
  if (children.length === 0) return;
  for (const child of children) addUp(points, child);
  points.addUp(
    place,
    children.map((child) => ({ place: child.place, weight: child.weight.by })),
  );
}

function unfitInputs({ plan, units }: LaidOutSheets, judged: readonly Judged[]): readonly InputFault[] {
  const doubtful = plan.leaves.filter(({ place }) => judged[place]?.fits === false);
  return units.flatMap(({ unit }, i) =>
    doubtful.flatMap(({ leaf: { code, name }, place }) => {
      const fault = unfitness(judged[place]!, i);
      return fault === null ? [] : [{ unit, code, name, fault }];
    }),
  );
}
