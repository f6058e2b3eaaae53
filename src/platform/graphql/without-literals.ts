import {
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parseType,
  TypeInfo,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** One operation with its fragments, in which no value stands but by the name of a variable. */
export interface WithoutLiterals {
  readonly document: DocumentNode;
  /** What the client wrote into its text; goes before what it sends as variables. */
  readonly literals: Readonly<Record<string, unknown>>;
  /** What its text says of variables that are not sent. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** Takes every value out of an operation's text: what is left are names, which hold letters, digits and underscores only. */
export function withoutLiterals(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): WithoutLiterals {
  const literals: Record<string, unknown> = {};
  const defaults: Record<string, unknown> = {};
  const made: VariableDefinitionNode[] = [];
  const types = new TypeInfo(schema);
  const asVariable = (argument: ArgumentNode): ArgumentNode | undefined => {
    const type = types.getInputType();
    if (argument.value.kind === Kind.VARIABLE || !type) return undefined;
    // Two underscores: no variable of a client's that is compiled begins so (compilable.ts).
    const name = { kind: Kind.NAME, value: `__${made.length}` } as const;
    const variable = { kind: Kind.VARIABLE, name } as const;
    literals[name.value] = valueFromASTUntyped(argument.value);
    made.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type)) });
    return { ...argument, value: variable };
  };
  const parts = document.definitions.filter(
    (one) => one === operation || one.kind === Kind.FRAGMENT_DEFINITION,
  );
  const bare = visit(
    { ...document, definitions: parts },
    visitWithTypeInfo(types, {
      Argument: { enter: asVariable },
      VariableDefinition: {
        enter: ({ defaultValue, ...definition }) => {
          if (defaultValue === undefined) return undefined;
          defaults[definition.variable.name.value] = valueFromASTUntyped(defaultValue);
          return definition;
        },
      },
    }),
  );
  const definitions = bare.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION
      ? { ...one, variableDefinitions: [...(one.variableDefinitions ?? []), ...made] }
      : one,
  );
  // Copied node by node, for the compiler writes into those it is given, and these are shared with other requests. Not
  // written out and read anew: an error tells its place in the client's own text.
  const copied = visit({ ...bare, definitions }, { enter: (node: ASTNode) => ({ ...node }) });
  return { document: copied, literals, defaults };
}
