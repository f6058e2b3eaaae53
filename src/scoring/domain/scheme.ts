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
  | { readonly type: 'MANUAL' }
  | { readonly type: 'BOOLEAN'; readonly yes: DecimalText; readonly no: DecimalText }
  | {
      readonly type: 'CHOICE';
      readonly options: readonly {
        readonly code: string;
        readonly name: string;
        readonly points: DecimalText;
      }[];
    }
  | { readonly type: 'BANDS'; readonly bands: readonly Band[] }
  | { readonly type: 'RATIO_TO_TARGET'; readonly cap: DecimalText }
  | { readonly type: 'LEADER_RELATIVE'; readonly atTargetShare: DecimalText }
  | { readonly type: 'PER_UNIT'; readonly each: DecimalText; readonly cap: DecimalText }
  | {
      readonly type: 'PER_VIOLATION';
      readonly start: DecimalText;
      readonly each: DecimalText;
      readonly floor: DecimalText;
    }
  | { readonly type: 'EXTERNAL'; readonly outOf: DecimalText };

/** Điều hệ thống tự biết. What the service knows of a member by itself, in the period and year judged. */
export const serviceFacts = [
  'LATE_REPORTS',
  'DAYS_LATE',
  'MISSED_REPORTS',
  'RETURNED_REPORTS',
  'REGISTERED',
  'PACT_SIGNED',
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
      readonly as: 'NUMBER' | 'BOOLEAN' | 'CHOICE' | 'RATIO';
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

export interface Leaf {
  readonly code: string;
  readonly name: string;
  readonly max: DecimalText;
  readonly method: Method;
  readonly input: InputSource;
  /** In which stages it may be marked, by their codes; in all where nothing is said. */
  readonly stages?: readonly string[];
}

export interface Branch {
  readonly code: string;
  readonly name: string;
  readonly max: DecimalText;
  readonly children: readonly Criterion[];
}

/** Tiêu chí. A criterion is the sum of its children, or is scored by a method. */
export type Criterion = Leaf | Branch;

/** Điều kiện loại. A unit to which it applies is scored and listed, and holds no rank. */
export interface Exclusion {
  readonly code: string;
  readonly name: string;
  readonly input: InputSource;
  readonly excludesWhen: boolean;
}

/** Bảng điểm. A scoring scheme: data, versioned, never changed once issued (law 17). */
export interface Scheme {
  readonly format: 'thi-dua/scheme-1';
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly legalBasis: string;
  readonly note?: string;
  readonly scale: { readonly base: DecimalText; readonly bonus: DecimalText };
  /** Points are rounded HALF_UP to these places at each criterion scored by a method; sums need no rounding. */
  readonly places: number;
  readonly criteria: readonly Criterion[];
  readonly bonuses: readonly Leaf[];
  readonly bonusCap: DecimalText;
  /** Points are taken away: the leaf's points count against the total, its max bounds them. */
  readonly deductions: readonly Leaf[];
  readonly exclusions: readonly Exclusion[];
  /** Criteria compared in turn where totals are equal; then the rank is shared. */
  readonly tieBreakers: readonly string[];
  /** Xếp loại, from the highest down; the first whose `from` the total reaches. */
  readonly grades: readonly { readonly code: string; readonly name: string; readonly from: DecimalText }[];
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

/** Everything of a scheme that needs an input: leaves, bonuses and deductions. */
export function scoredBy(scheme: Scheme): readonly Leaf[] {
  return [...leavesOf(scheme.criteria), ...scheme.bonuses, ...scheme.deductions];
}
