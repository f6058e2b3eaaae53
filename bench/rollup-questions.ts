import { periodCode } from './reported-nation.js';

/** The unit at the root of every nation. */
export const root = 'TW';

/** Every indicator, as the issue asks for it: what it comes to, why it has no value, and of ratios both parts. */
const figures = 'trueAt figures { indicator state value numerator denominator reports }';

export interface RolledUp {
  readonly trueAt: string;
  readonly figures: readonly {
    readonly indicator: string;
    readonly state: string;
    readonly value: string | null;
    readonly numerator: string | null;
    readonly denominator: string | null;
    readonly reports: number;
  }[];
}

export interface Asked<Data> {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The roll-ups of an answer, in its order, with their units. */
  readonly rollUps: (data: Data) => readonly { readonly code: string; readonly rollUp: RolledUp }[];
  /** The data of an answer that says these roll-ups. */
  readonly told: (rollUps: readonly { readonly code: string; readonly rollUp: RolledUp }[]) => unknown;
}

export interface NodeData {
  readonly rollUp: RolledUp;
}

export function nodeOf(unitCode: string, stage: 'SUBMITTED' | 'ACCEPTED' = 'ACCEPTED'): Asked<NodeData> {
  return {
    query: `query ($unitCode: String!, $stage: RollUpStage!) { rollUp(unitCode: $unitCode, periodCode: "${periodCode}", stage: $stage) { ${figures} } }`,
    variables: { unitCode, stage },
    rollUps: ({ rollUp }) => [{ code: unitCode, rollUp }],
    told: ([one]) => ({ rollUp: one?.rollUp }),
  };
}

export interface DrillData {
  readonly rollUp: {
    readonly children: {
      readonly nodes: readonly ({ readonly unit: { readonly code: string } } & RolledUp)[];
    };
  };
}

/** Every province in one request. */
export const drill: Asked<DrillData> = {
  query: `query ($unitCode: String!) { rollUp(unitCode: $unitCode, periodCode: "${periodCode}") {
    children(first: 50, where: { levels: [PROVINCE] }) { nodes { unit { code } ${figures} } } } }`,
  variables: { unitCode: root },
  rollUps: ({ rollUp }) => rollUp.children.nodes.map(({ unit, ...rollUp }) => ({ code: unit.code, rollUp })),
  told: (all) => ({
    rollUp: { children: { nodes: all.map(({ code, rollUp }) => ({ unit: { code }, ...rollUp })) } },
  }),
};

/** How a request is put: `again` may be answered by what was remembered, `anew` may not. */
export const ways = ['anew', 'again'] as const;
export type Way = (typeof ways)[number];

let asked = 0;

/**
 * The body of a request. Asked anew it carries a variable that no request carried before, so that an answer kept by query,
 * variables, scope and the state of the data is not found; what it costs to look for it and to keep the new one is in the time.
 */
export function bodyOf({ query, variables }: Asked<never>, way: Way): string {
  return JSON.stringify({
    query,
    variables: way === 'anew' ? { ...variables, askedAnew: ++asked } : variables,
  });
}

/** An answer's text without the instant at which it was true. */
export function timeless(text: string): string {
  return text.replaceAll(/"trueAt":"[^"]*"/g, '"trueAt":""');
}
