import { decimalText, quotient, whole } from '../../../kernel/decimal.js';
import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type Fraction } from './vote-rule.js';
import { type AwardLevel, type Proposed, type ProposedAward } from './proposal.js';
import { type ProposalReasons } from './proposal-reasons.js';

const refuse = refusing<ProposalReasons>();

/** READER: nothing the service knows decides it; shown to whoever proposes. */
export const quotaKinds = [
  'SHARE_OF_LEADERS',
  'LEADER_ONLY',
  'NOT_EXCLUDED',
  'ONCE_A_YEAR',
  'READER',
] as const;
export type QuotaKind = (typeof quotaKinds)[number];

/** Quy định về tỷ lệ, điều kiện. A legal limit on proposals, with the days on which it is in force (domain 6). */
export interface QuotaRule {
  readonly code: string;
  readonly level: AwardLevel | null;
  readonly kind: QuotaKind;
  readonly name: string;
  readonly legalBasis: string;
  readonly parameters: { readonly cap?: Fraction };
  readonly note: string | null;
}

/** A share and what it is a share of; told whether it is kept or not. */
export interface QuotaShare {
  readonly numerator: number;
  readonly denominator: number;
  /** At 4 places, HALF_UP, for people: the comparison is made on whole numbers. null where there is nothing to share. */
  readonly share: string | null;
  readonly within: boolean;
}

/** Q01: proposals × denominator of the cap against numerator × leaders. */
export function shareOfLeaders(
  { numerator, denominator }: Fraction,
  proposed: number,
  leaders: number,
): QuotaShare {
  return {
    numerator: proposed,
    denominator: leaders,
    share: leaders === 0 ? null : decimalText(quotient(whole(proposed), whole(leaders), 4)),
    within: proposed * denominator <= numerator * leaders,
  };
}

export interface QuotaFacts {
  readonly clusterName: string;
  readonly items: readonly Proposed[];
  /** The collectives judged leaders of this cluster. */
  readonly leading: readonly string[];
  /** Why units hold no rank. */
  readonly excluded: ReadonlyMap<string, string>;
  /** State flags proposed by the organiser from its other clusters in the year. */
  readonly flagsElsewhere: number;
  /** The leading collectives of all clusters of the organiser, as the service counts them and as a document states them. */
  readonly leaders: { readonly counted: number; readonly stated: number | null };
  /** State awards proposed from other clusters in the year. */
  readonly elsewhere: readonly { readonly unitId: string; readonly awardName: string }[];
  readonly minutes: string;
}

/** Everything the quotas in force hold against a list. Rules for the reader hold nothing against it. */
export function objectionsByQuotas(rules: readonly QuotaRule[], facts: QuotaFacts): readonly Refusal[] {
  return rules.flatMap((rule) => checks[rule.kind](rule, facts));
}

export function isStateFlag({ kind, level }: Pick<ProposedAward, 'kind' | 'level'>): boolean {
  return level === 'STATE' && kind === 'FLAG';
}

type Check = (rule: QuotaRule, facts: QuotaFacts) => readonly Refusal[];

const checks: Readonly<Record<QuotaKind, Check>> = {
  SHARE_OF_LEADERS: (rule, facts) => {
    const { cap } = rule.parameters;
    const own = facts.items.filter(({ award }) => isStateFlag(award)).length;
    if (own === 0 || cap === undefined) return [];
    const { counted, stated } = facts.leaders;
    const share = shareOfLeaders(cap, own + facts.flagsElsewhere, stated ?? counted);
    const named = facts.minutes.toLowerCase().includes(facts.clusterName.toLowerCase());
    return [
      ...(named ? [] : [refuse('MINUTES_NAME_NO_CLUSTER', { clusterName: facts.clusterName }, ['minutes'])]),
      ...(share.within
        ? []
        : [
            refuse('QUOTA_SHARE_EXCEEDED', {
              ...told(rule),
              proposed: share.numerator,
              leaders: share.denominator,
              counted,
              share: share.share ?? '–',
              cap: `${cap.numerator}/${cap.denominator}`,
            }),
          ]),
    ];
  },
  LEADER_ONLY: (rule, { items, leading }) =>
    items
      .filter((item) => item.award.kind === 'FLAG' && isOf(rule, item) && !leading.includes(item.unitId))
      .map((item) => refuse('QUOTA_NOT_LEADING', onUnit(rule, item))),
  NOT_EXCLUDED: (rule, { items, excluded }) =>
    items.flatMap((item) => {
      const why = isOf(rule, item) ? excluded.get(item.unitId) : undefined;
      return why === undefined ? [] : [refuse('QUOTA_EXCLUDED', { ...onUnit(rule, item), why })];
    }),
  ONCE_A_YEAR: (rule, { items, elsewhere }) => {
    const meant = items.filter((item) => isOf(rule, item));
    return meant.flatMap((item, i) => {
      const before = meant.slice(0, i).find((other) => other.unitId === item.unitId);
      const other = before?.award.name ?? elsewhere.find(({ unitId }) => unitId === item.unitId)?.awardName;
      return other === undefined ? [] : [refuse('QUOTA_TWICE_IN_A_YEAR', { ...onUnit(rule, item), other })];
    });
  },
  READER: () => [],
};

function isOf({ level }: QuotaRule, { award }: Proposed): boolean {
  return level === null || award.level === level;
}

function told({ code, legalBasis }: QuotaRule): { readonly rule: string; readonly legalBasis: string } {
  return { rule: code, legalBasis };
}

function onUnit(rule: QuotaRule, { unitName, award }: Proposed) {
  return { ...told(rule), unitName, awardName: award.name };
}

/** A collective judged leader of a cluster. */
export interface Leader {
  readonly unitName: string;
  readonly clusterName: string;
}

/** A share that was checked when a list was submitted, or that stands now. */
export interface ToldShare extends QuotaShare {
  readonly rule: string;
  readonly legalBasis: string;
  /** How many leading collectives the service counts, and which. */
  readonly counted: number;
  readonly collectives: readonly Leader[];
  /** Where the denominator is not the service's own count: which collectives a document counts. */
  readonly statedBasis: string | null;
}

/** The shares that the rules in force limit, with what is counted on either side. */
export function sharesOf(
  rules: readonly QuotaRule[],
  {
    proposed,
    counted,
    stated,
  }: {
    readonly proposed: number;
    readonly counted: readonly Leader[];
    readonly stated: { readonly count: number; readonly basis: string } | null;
  },
): readonly ToldShare[] {
  return rules.flatMap(({ code, legalBasis, kind, parameters: { cap } }) =>
    kind !== 'SHARE_OF_LEADERS' || cap === undefined
      ? []
      : [
          {
            ...{ rule: code, legalBasis, counted: counted.length, collectives: counted },
            ...shareOfLeaders(cap, proposed, stated?.count ?? counted.length),
            statedBasis: stated?.basis ?? null,
          },
        ],
  );
}
