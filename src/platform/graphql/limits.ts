import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one request may ask. Told in every refusal, and in README. */
export const limits = {
  depth: 14,
  nodes: 10_000,
  tokens: 4_000,
  selections: 5_000,
  faults: 10,
  bodyBytes: 262_144,
} as const;

export interface Cost {
  readonly depth: number;
  readonly nodes: number;
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
  return costOfSet(operation.selectionSet, { fragments, variables });
}

interface Surroundings {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

function costOfSet(set: SelectionSetNode, around: Surroundings): Cost {
  let depth = 0;
  let nodes = 0;
  for (const selection of set.selections) {
    const cost =
      selection.kind === Kind.FIELD
        ? costOfField(selection, around)
        : selection.kind === Kind.INLINE_FRAGMENT
          ? costOfSet(selection.selectionSet, around)
          : costOfFragment(selection.name.value, around);
    depth = Math.max(depth, cost.depth);
    nodes += cost.nodes;
  }
  return { depth, nodes };
}

function costOfFragment(name: string, around: Surroundings): Cost {
  const fragment = around.fragments.get(name);
  return fragment === undefined ? { depth: 0, nodes: 0 } : costOfSet(fragment.selectionSet, around);
}

function costOfField(field: FieldNode, around: Surroundings): Cost {
  if (field.name.value.startsWith('__') || field.selectionSet === undefined) return { depth: 1, nodes: 0 };
  const items = pageSize(field, around.variables);
  const inner = costOfSet(field.selectionSet, around);
  return { depth: inner.depth + 1, nodes: items === undefined ? inner.nodes : items + items * inner.nodes };
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
