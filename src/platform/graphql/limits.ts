import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one request may ask. Told in every refusal, and in README. */
export const limits = {
  depth: 14,
  page: 200,
  nodes: 10_000,
  tokens: 4_000,
  selections: 5_000,
  faults: 10,
  bodyBytes: 262_144,
} as const;

export interface Cost {
  readonly depth: number;
  readonly nodes: number;
  /** A `first` that no list gives, where one is asked. */
  readonly badPage: number | undefined;
}

/**
 * How deep an operation goes and how many list items it may bring at most: the product of `first` along each path.
 * Introspection is not counted; Apollo bounds it by the number of selections.
 */
export function costOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return costOfSet(operation.selectionSet, {
    fragments,
    variables: { ...defaultsOf(operation), ...variables },
  });
}

interface Surroundings {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the operation itself says of variables that the request leaves out. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const given = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
  );
  return Object.fromEntries(given);
}

const nothing: Cost = { depth: 0, nodes: 0, badPage: undefined };

function costOfSet(set: SelectionSetNode, around: Surroundings): Cost {
  return set.selections
    .map((selection) => costOfSelection(selection, around))
    .reduce(
      (sum, cost) => ({
        depth: Math.max(sum.depth, cost.depth),
        nodes: sum.nodes + cost.nodes,
        badPage: sum.badPage ?? cost.badPage,
      }),
      nothing,
    );
}

function costOfSelection(selection: SelectionNode, around: Surroundings): Cost {
  switch (selection.kind) {
    case Kind.FIELD:
      return costOfField(selection, around);
    case Kind.INLINE_FRAGMENT:
      return costOfSet(selection.selectionSet, around);
    case Kind.FRAGMENT_SPREAD: {
      const fragment = around.fragments.get(selection.name.value);
      return fragment === undefined ? nothing : costOfSet(fragment.selectionSet, around);
    }
  }
}

function costOfField(field: FieldNode, around: Surroundings): Cost {
  if (field.name.value.startsWith('__') || field.selectionSet === undefined) return { ...nothing, depth: 1 };
  const items = pageSize(field, around.variables);
  const inner = costOfSet(field.selectionSet, around);
  const badPage = items !== undefined && (items < 1 || items > limits.page) ? items : inner.badPage;
  return {
    depth: inner.depth + 1,
    nodes: items === undefined ? inner.nodes : items + items * inner.nodes,
    badPage,
  };
}

/** The `first` a field asks for; a connection asked without it brings the default page. */
function pageSize(field: FieldNode, variables: Readonly<Record<string, unknown>>): number | undefined {
  const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Number(first.value);
  if (first?.kind === Kind.VARIABLE) return Number(variables[first.name.value] ?? 20);
  const isConnection = field.selectionSet?.selections.some(
    (selection) =>
      selection.kind === Kind.FIELD && ['nodes', 'edges', 'pageInfo'].includes(selection.name.value),
  );
  return isConnection ? 20 : undefined;
}
