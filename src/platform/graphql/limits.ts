import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one request may ask. Told in every refusal, and in README. */
export const limits = {
  depth: 14,
  inputDepth: 64,
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

/** An operation as it was asked. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * How deep an operation goes and how many list items it may bring at most: the product of `first` along each path. A list
 * without pages multiplies what is asked of each of its items by its `complexity`, where the schema says one: how many
 * they are. Introspection is not counted; Apollo bounds it by the number of selections.
 */
export function costOf({ schema, document, operation, variables }: AskedOperation): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return costOfSet(operation.selectionSet, schema.getRootType(operation.operation), {
    schema,
    fragments,
    // What cannot be read as variables is refused by whoever carries the operation out.
    variables:
      getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables }).coerced ?? null,
  });
}

interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

const nothing: Cost = { depth: 0, nodes: 0, badPage: undefined };

type Parent = GraphQLNamedType | null | undefined;

function costOfSet(set: SelectionSetNode, parent: Parent, around: Surroundings): Cost {
  return set.selections
    .map((selection) => costOfSelection(selection, parent, around))
    .reduce(
      (sum, cost) => ({
        depth: Math.max(sum.depth, cost.depth),
        nodes: sum.nodes + cost.nodes,
        badPage: sum.badPage ?? cost.badPage,
      }),
      nothing,
    );
}

function costOfSelection(selection: SelectionNode, parent: Parent, around: Surroundings): Cost {
  const named = (type: string | undefined) => (type === undefined ? parent : around.schema.getType(type));
  switch (selection.kind) {
    case Kind.FIELD:
      return costOfField(selection, parent, around);
    case Kind.INLINE_FRAGMENT:
      return costOfSet(selection.selectionSet, named(selection.typeCondition?.name.value), around);
    case Kind.FRAGMENT_SPREAD: {
      const fragment = around.fragments.get(selection.name.value);
      if (fragment === undefined) return nothing;
      return costOfSet(fragment.selectionSet, named(fragment.typeCondition.name.value), around);
    }
  }
}

function costOfField(field: FieldNode, parent: Parent, around: Surroundings): Cost {
  if (field.name.value.startsWith('__') || field.selectionSet === undefined) return { ...nothing, depth: 1 };
  const items = pageSize(field, around.variables);
  const declared =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
  const inner = costOfSet(field.selectionSet, declared && getNamedType(declared.type), around);
  const badPage = items !== undefined && (items < 1 || items > limits.page) ? items : inner.badPage;
  return {
    depth: inner.depth + 1,
    nodes:
      items === undefined
        ? inner.nodes * unpaged(declared, field, around.variables)
        : items + items * inner.nodes,
    badPage,
  };
}

/** The `first` a field asks for; a connection asked without it brings the default page. */
function pageSize(field: FieldNode, variables: Surroundings['variables']): number | undefined {
  const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Number(first.value);
  if (first?.kind === Kind.VARIABLE) return Number(variables?.[first.name.value] ?? 20);
  const isConnection = field.selectionSet?.selections.some(
    (selection) =>
      selection.kind === Kind.FIELD && ['nodes', 'edges', 'pageInfo'].includes(selection.name.value),
  );
  return isConnection ? 20 : undefined;
}

/** How many items a list without pages brings, where the schema says so. */
function unpaged(
  declared: GraphQLField<unknown, unknown> | undefined,
  field: FieldNode,
  variables: Surroundings['variables'],
): number {
  const complexity: unknown = declared?.extensions['complexity'];
  if (typeof complexity === 'number') return complexity;
  if (declared === undefined || variables === null || typeof complexity !== 'function') return 1;
  const args = getArgumentValues(declared, field, variables);
  return (complexity as (asked: { args: object }) => number)({ args });
}
