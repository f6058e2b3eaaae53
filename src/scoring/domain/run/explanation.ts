import { gradeSentence, type Rival, rivalsOf } from './explain-rank.js';
import { gather } from '../sheet/gather.js';
import { type MemberFacts } from '../sheet/member-facts.js';
import { inputText } from '../engine/input.js';
import { exclusionRule, rankRule, ruleOf, rulesWithoutMethod, totalRule } from './rule-sentences.js';
import { type FrozenInputs } from './run.js';
import { type ResultRow } from './run-result.js';
import { type InputSource, type Leaf, type Scheme, scoredBy } from '../scheme/scheme.js';
import { type Mark } from '../engine/score.js';
import { type Sentence } from './sentence.js';
import { type SheetMark, stagesOf } from '../sheet/sheet.js';

/** Where an input came from, in parts that can be followed. */
export interface ExplainedSource {
  readonly from: InputSource['from'];
  readonly text: string;
  readonly formCode: string | null;
  readonly indicator: string | null;
  /** Of the report's version that was read. */
  readonly versionNumber: number | null;
}

export interface Component {
  readonly code: string;
  readonly name: string;
  readonly part: Mark['part'];
  readonly points: string;
}

export const explainedParts = ['STANDING', 'CRITERION', 'BONUS', 'DEDUCTION', 'EXCLUSION'] as const;
export type ExplainedPart = (typeof explainedParts)[number];

/** Vì sao. Why a unit has this mark, is or is not excluded, or stands where it stands. */
export interface Explanation {
  readonly part: ExplainedPart;
  readonly unitCode: string;
  readonly unitName: string;
  /** null: the unit's standing as a whole. */
  readonly code: string | null;
  readonly name: string | null;
  /** The mark's points or the total; null of an exclusion. */
  readonly points: string | null;
  readonly max: string | null;
  readonly input: string | null;
  readonly source: ExplainedSource | null;
  readonly rule: Sentence;
  /** In plain signs; comes to the points, rounded to the places. null of an exclusion. */
  readonly arithmetic: string | null;
  /** null: nothing is rounded. */
  readonly places: number | null;
  /** What each stage of the sheet said of it, in the order of authority; the last one counts (law 19). */
  readonly stages: readonly ExplainedStage[];
  /** What is added up. */
  readonly components: readonly Component[];
  /** Whether the exclusion applies; null of anything else. */
  readonly excludes: boolean | null;
  readonly standing: ExplainedStanding | null;
}

/** What a person said of a row in one stage, as it was frozen with the inputs. */
export interface ExplainedStage extends SheetMark {
  readonly stageName: string;
}

export interface ExplainedStanding {
  readonly rank: number | null;
  readonly rankRule: Sentence;
  readonly grade: string | null;
  readonly gradeRule: Sentence;
  /** Who stands above or beside it. */
  readonly rivals: readonly Rival[];
  readonly exclusions: ResultRow['exclusions'];
}

/** What a run froze, as an explanation needs it. */
export interface FrozenRun {
  readonly scheme: Scheme;
  readonly inputs: FrozenInputs;
  readonly result: readonly ResultRow[];
}

/** Explains a mark or an exclusion by its code, or the whole standing; nothing where the run knows no such unit or code. */
export function explain(
  run: FrozenRun,
  { unitCode, code }: { readonly unitCode: string; readonly code: string | null },
): Explanation | null {
  const row = run.result.find((one) => one.code === unitCode);
  const facts = run.inputs.facts.find((one) => one.unit === unitCode);
  if (row === undefined || facts === undefined) return null;
  if (code === null) return standing(run, row);
  const mark = row.marks.find((one) => one.code === code);
  return mark === undefined ? exclusion(run, { row, facts, code }) : explainedMark(run, { row, facts, mark });
}

function standing({ scheme, result }: FrozenRun, row: ResultRow): Explanation {
  const whole = row.marks.filter((mark) => mark.depth === 0);
  return {
    ...{ part: 'STANDING', unitCode: row.code, unitName: row.name, code: null, name: null },
    ...{ points: row.total, max: null, input: null, source: null, stages: [], excludes: null },
    places: roundsAt(scheme, 'TOTAL'),
    rule: totalRule(scheme),
    arithmetic: row.arithmetic,
    components: whole.map(componentOf),
    standing: {
      ...{ rank: row.rank, rankRule: rankRule(scheme), exclusions: row.exclusions },
      ...{ grade: row.grade, gradeRule: gradeSentence(row), rivals: rivalsOf(result, row) },
    },
  };
}

function explainedMark(
  { scheme, inputs }: FrozenRun,
  { row, facts, mark }: Asked & { mark: Mark },
): Explanation {
  const leaf = scoredBy(scheme).find((one) => one.code === mark.code);
  const { part, code, name, points, max, input, arithmetic } = mark;
  const at = row.marks.indexOf(mark);
  const after = row.marks.slice(at + 1);
  const end = after.findIndex((one) => one.depth <= mark.depth);
  const children = after
    .slice(0, end === -1 ? undefined : end)
    .filter((one) => one.depth === mark.depth + 1 && one.part === mark.part);
  return {
    ...{ part, code, name, points, max, input, arithmetic, excludes: null, standing: null },
    ...{ unitCode: row.code, unitName: row.name },
    source: leaf === undefined ? null : sourceOf(leaf.input, mark.source, facts),
    rule: ruleBehind(mark, leaf),
    places: leaf === undefined ? null : roundsAt(scheme, 'LEAF'),
    stages: stagesOn(scheme, inputs, { unitCode: row.code, code }),
    components: leaf === undefined ? children.map(componentOf) : [],
  };
}

function exclusion(
  { scheme }: FrozenRun,
  { row, facts, code }: Asked & { code: string },
): Explanation | null {
  const known = scheme.exclusions.find((one) => one.code === code);
  const found = known && gather(scheme, facts).inputs.get(code);
  if (known === undefined || found === undefined) return null;
  return {
    ...{ part: 'EXCLUSION', unitCode: row.code, unitName: row.name, code, name: known.name },
    ...{
      points: null,
      max: null,
      arithmetic: null,
      places: null,
      components: [],
      stages: [],
      standing: null,
    },
    input: inputText(found.value),
    source: sourceOf(known.input, found.source, facts),
    rule: exclusionRule(known),
    excludes: row.exclusions.some((one) => one.code === code),
  };
}

interface Asked {
  readonly row: ResultRow;
  readonly facts: MemberFacts;
}

function ruleBehind({ method }: Mark, leaf: Leaf | undefined): Sentence {
  if (method === 'POINTS' || method === 'NOT_APPLICABLE') return rulesWithoutMethod[method];
  return leaf === undefined ? rulesWithoutMethod.SUM : ruleOf(leaf);
}

function roundsAt({ rounding = 'LEAF', places }: Scheme, where: 'LEAF' | 'TOTAL'): number | null {
  return rounding === where || rounding === 'LEAF_AND_TOTAL' ? places : null;
}

function stagesOn(
  scheme: Scheme,
  { sheets }: FrozenInputs,
  { unitCode, code }: { readonly unitCode: string; readonly code: string },
): readonly ExplainedStage[] {
  const marks = sheets.find(({ unit }) => unit === unitCode)?.marks ?? [];
  return stagesOf(scheme).flatMap(({ code: stage, name: stageName }) =>
    marks
      .filter((mark) => mark.stage === stage && mark.code === code)
      .map((mark) => ({ ...mark, stageName })),
  );
}

function sourceOf(input: InputSource, text: string | null, facts: MemberFacts): ExplainedSource | null {
  if (text === null) return null;
  if (input.from !== 'REPORT')
    return { from: input.from, text, formCode: null, indicator: null, versionNumber: null };
  const { form, indicator } = input;
  const figure = facts.figures.find((one) => one.form === form && one.indicator === indicator);
  return { from: 'REPORT', text, formCode: form, indicator, versionNumber: figure?.versionNumber ?? null };
}

function componentOf({ code, name, part, points }: Mark): Component {
  return { code, name, part, points };
}
