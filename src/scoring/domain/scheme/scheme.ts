/** Decimals are written as texts: a JSON number would pass through floating point. */
type DecimalText = string;

/** Khoảng điểm. Points where the input lies in the band; each edge says whether it belongs to it. */
export interface Band {
  readonly from: DecimalText | null;
  readonly fromInclusive: boolean;
  readonly to: DecimalText | null;
  readonly toInclusive: boolean;
  readonly points: DecimalText;
}

/** How points are made of an input; each method is one file in methods/. */
export type Method =
  | {
      readonly type: 'MANUAL';
      /** A mark above the maximum is a mistake that is told, or counts as the maximum. */
      readonly above?: 'CUT';
    }
  | { readonly type: 'BOOLEAN'; readonly yes: DecimalText; readonly no: DecimalText }
  | {
      readonly type: 'CHOICE';
      readonly options: readonly {
        readonly code: string;
        readonly name: string;
        readonly points: DecimalText;
      }[];
    }
  | {
      readonly type: 'BANDS';
      readonly bands: readonly Band[];
      /** What lies in the bands: the number itself, or how many percent the actual is of its target. */
      readonly over?: 'NUMBER' | 'PERCENT_OF_TARGET';
      /** Only whole numbers come in, so that 0, 1, 2 to 5 have no gap between them. */
      readonly whole?: true;
    }
  | { readonly type: 'RATIO_TO_TARGET'; readonly cap: DecimalText }
  | {
      readonly type: 'LEADER_RELATIVE';
      readonly atTargetShare: DecimalText;
      /** Who leads: the greatest actual, or the greatest (actual - target) / target. */
      readonly leader?: 'GREATEST_ACTUAL' | 'GREATEST_EXCESS';
    }
  | { readonly type: 'PER_UNIT'; readonly each: DecimalText; readonly cap: DecimalText }
  | {
      readonly type: 'PER_VIOLATION';
      readonly start: DecimalText;
      readonly each: DecimalText;
      readonly floor: DecimalText;
    }
  | {
      readonly type: 'PLUS_MINUS';
      /** Points for each case that adds and for each that takes away, kept between `least` and the maximum. */
      readonly plus: DecimalText;
      readonly minus: DecimalText;
      readonly least: DecimalText;
    }
  | {
      readonly type: 'EXTERNAL';
      readonly outOf: DecimalText;
      /** The points of a full score; the maximum where nothing is said. */
      readonly to?: DecimalText;
    };

/** Điều hệ thống tự biết. What the service knows of a member by itself, in the period and year judged. */
export const serviceFacts = [
  'LATE_REPORTS',
  'DAYS_LATE',
  'MISSED_REPORTS',
  'RETURNED_REPORTS',
  'REGISTERED',
  'PACT_SIGNED',
  'SUSPENDED',
  'PLAN_TASKS_DONE',
] as const;
export type ServiceFact = (typeof serviceFacts)[number];

/** Where an input comes from (law 18): a figure of a report, a fact of the service, or told with a document. */
export type InputSource =
  | {
      readonly from: 'REPORT';
      readonly form: string;
      readonly indicator: string;
      readonly cell?: readonly string[];
      /** Of the unit's own report, which is meant where nothing is said, or of it and all beneath it. */
      readonly of?: 'OWN' | 'ROLL_UP';
      /** What the unit registered for this criterion at the start of the year is the target; the figure is the actual. */
      readonly against?: 'REGISTERED_TARGET';
      readonly atLeast?: DecimalText;
    }
  | { readonly from: 'SERVICE'; readonly fact: ServiceFact }
  | {
      readonly from: 'RECORDED';
      readonly as: 'NUMBER' | 'BOOLEAN' | 'CHOICE' | 'RATIO' | 'PLUS_MINUS';
      readonly code?: string;
    };

/** Người chấm. Who acts in a stage: of the cluster's members, its leaders, or its organiser. */
export const stageActors = ['MEMBER', 'CROSS_CHECKER', 'LEADERSHIP', 'STANDING_BODY', 'COUNCIL'] as const;
export type StageActor = (typeof stageActors)[number];

/** Bước chấm. Each keeps its own marks (law 19); the order of the scheme is the order of authority. */
export interface Stage {
  readonly code: string;
  readonly name: string;
  readonly actor: StageActor;
}

/** Points decide, or points open eligibility and a vote decides (law 23). */
export type Decision =
  | { readonly by: 'SCORE_RANK' }
  | {
      readonly by: 'VOTE';
      /** Who may be voted for: at least this total, and at worst this rank; what is absent asks nothing. */
      readonly eligible: { readonly total?: DecimalText; readonly rank?: number };
    };

/** Cờ, bằng khen. What the cluster proposes, and for how many. */
export interface Award {
  readonly code: string;
  readonly name: string;
  readonly kind: 'FLAG' | 'CERTIFICATE';
  readonly count: number;
}

/** What any criterion may say, with or without children. */
interface Weighed {
  /** Hệ số. How often its points count in the sum above it; 1 where nothing is said. */
  readonly weight?: DecimalText;
  /** Không áp dụng. Whether a unit may declare it not applicable, and where its maximum then goes; not where nothing is said. */
  readonly notApplicable?: 'REDUCE_MAX' | 'REDISTRIBUTE';
}

export interface Leaf extends Weighed {
  readonly code: string;
  readonly name: string;
  readonly max: DecimalText;
  readonly method: Method;
  readonly input: InputSource;
  /** In which stages it may be marked, by their codes; in all where nothing is said. */
  readonly stages?: readonly string[];
}

export interface Branch extends Weighed {
  readonly code: string;
  readonly name: string;
  readonly max: DecimalText;
  readonly children: readonly Criterion[];
}

/** Tiêu chí. A criterion is the sum of its children, or is scored by a method. */
export type Criterion = Leaf | Branch;

/** Điểm thưởng. Of a group where only the highest counts, or each up to its own maximum. */
export interface Bonus extends Leaf {
  readonly group?: string;
}

/** Nhóm điểm thưởng. Only the highest bonus of it counts, or their sum up to a cap. */
export interface BonusGroup {
  readonly code: string;
  readonly name: string;
  readonly counts: 'HIGHEST' | 'SUM';
  readonly cap?: DecimalText;
}

/** Không xét, hoặc tạm hoãn xét. What an exclusion comes to; either way there is no rank. */
export type ExclusionEffect = 'NOT_CONSIDERED' | 'SUSPENDED';

/** Điều kiện loại. A unit to which it applies is scored and listed, and holds no rank. */
export interface Exclusion {
  readonly code: string;
  readonly name: string;
  readonly input: InputSource;
  readonly excludesWhen: boolean;
  /** NOT_CONSIDERED where nothing is said. */
  readonly effect?: ExclusionEffect;
}

/** Xếp loại. From a total (or share of the maximum) up, where the floors hold too. */
export interface Grade {
  readonly code: string;
  readonly name: string;
  readonly from: DecimalText;
  /** The least share of its own maximum that every criterion of the first level must reach. */
  readonly floor?: DecimalText;
  /** The same of criteria that are named, at any level. */
  readonly floors?: readonly { readonly criterion: string; readonly share: DecimalText }[];
}

/** Nơi tải, căn cứ. Where a scheme was taken from. */
export interface Source {
  readonly title: string;
  readonly url?: string;
}

/** Đối tượng chấm. Whom a scheme scores, told in words. */
export interface AppliesTo {
  readonly scored: string;
  readonly scoredBy?: string;
  readonly line?: 'TERRITORIAL' | 'SECTOR';
  readonly period?: string;
  readonly variants?: readonly { readonly when: string; readonly then: string }[];
}

/** The mark of a tie-breaker that is no criterion: whoever lost fewer points stands before. */
export const fewerDeductions = 'FEWER_DEDUCTIONS';

/** Bảng điểm. A scoring scheme: data, versioned, never changed once issued (law 17). */
export interface Scheme {
  readonly format: 'thi-dua/scheme-1';
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly legalBasis: string;
  readonly note?: string;
  readonly sources?: readonly Source[];
  readonly appliesTo?: AppliesTo;
  /** What its source has and it lacks; absent where it is whole. */
  readonly partial?: string;
  /** Khung. Its criteria of the first level and their maxima bind the schemes written under it. */
  readonly kind?: 'FRAME';
  /** The frame under which it is written. */
  readonly frame?: { readonly code: string; readonly version: string };
  readonly scale: { readonly base: DecimalText; readonly bonus: DecimalText };
  readonly places: number;
  /** Where points are rounded HALF_UP to `places`: at each mark a method makes, at the total, at both or nowhere. LEAF where nothing is said. */
  readonly rounding?: 'LEAF' | 'TOTAL' | 'LEAF_AND_TOTAL' | 'NONE';
  readonly criteria: readonly Criterion[];
  /** Of which criteria, all under one parent, the unit chooses how many to weigh more. */
  readonly chosenWeight?: {
    readonly from: readonly string[];
    readonly count: number;
    readonly weight: DecimalText;
  };
  readonly bonuses: readonly Bonus[];
  readonly bonusGroups?: readonly BonusGroup[];
  /** Of all bonuses together; null: each has its own bound, and together they stay within `scale.bonus`. */
  readonly bonusCap: DecimalText | null;
  /** Above the scale, or inside it: then no total passes the unit's maximum. ABOVE where nothing is said. */
  readonly bonusPlace?: 'ABOVE' | 'INSIDE';
  /** Points are taken away: the leaf's points count against the total, its max bounds them. */
  readonly deductions: readonly Leaf[];
  /** Of all deductions together. */
  readonly deductionCap?: DecimalText;
  readonly exclusions: readonly Exclusion[];
  /** What is ranked: the total, or its share of the unit's own maximum. TOTAL where nothing is said. */
  readonly rankBy?: 'TOTAL' | 'SHARE';
  /** Criteria (or `fewerDeductions`) compared in turn where totals are equal; then the rank is shared. */
  readonly tieBreakers: readonly string[];
  /** Xếp loại, from the highest down; the first whose `from` the total reaches. */
  readonly grades: readonly Grade[];
  /** What is graded, as what is ranked. A share lies between 0 and 1 where there is no bonus. */
  readonly gradeBy?: 'TOTAL' | 'SHARE';
  /** Where a floor fails: the next grade whose floors hold, or none by the text. NEXT where nothing is said. */
  readonly gradeFallback?: 'NEXT' | 'UNDEFINED';
  /** From the first to the last authorised; `defaultStages` where nothing is said. */
  readonly stages?: readonly Stage[];
  readonly decision?: Decision;
  readonly awards?: readonly Award[];
}

export const defaultStages: readonly Stage[] = [
  { code: 'SELF', name: 'Tự chấm', actor: 'MEMBER' },
  { code: 'CHECKED', name: 'Chấm chéo', actor: 'CROSS_CHECKER' },
  { code: 'CLUSTER', name: 'Trưởng, phó cụm, khối chấm', actor: 'LEADERSHIP' },
  { code: 'STANDING', name: 'Cơ quan thường trực thẩm định', actor: 'STANDING_BODY' },
  { code: 'COUNCIL', name: 'Hội đồng chấm', actor: 'COUNCIL' },
];

export function isLeaf(criterion: Criterion): criterion is Leaf {
  return 'method' in criterion;
}

/** The leaves of a tree of criteria, in the scheme's order. */
export function leavesOf(criteria: readonly Criterion[]): readonly Leaf[] {
  return criteria.flatMap((criterion) => (isLeaf(criterion) ? [criterion] : leavesOf(criterion.children)));
}

/** Every criterion of a tree, each before its children. */
export function criteriaOf(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.flatMap((criterion) =>
    isLeaf(criterion) ? [criterion] : [criterion, ...criteriaOf(criterion.children)],
  );
}

/** Which criteria a unit may declare not applicable. */
export function mayBeNotApplicable(scheme: Scheme): ReadonlySet<string> {
  return new Set(
    criteriaOf(scheme.criteria).flatMap((one) => (one.notApplicable === undefined ? [] : [one.code])),
  );
}

/** Everything of a scheme that needs an input: leaves, bonuses and deductions. */
export function scoredBy(scheme: Scheme): readonly Leaf[] {
  return [...leavesOf(scheme.criteria), ...scheme.bonuses, ...scheme.deductions];
}
