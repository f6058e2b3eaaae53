import { Extensions } from '@nestjs/graphql';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
} from 'graphql';

/**
 * Declares that what a query answers follows from its arguments, the viewer, the language and the data alone, so that the
 * answer may be kept and given again while the data stay as they are. It may depend on the clock by what turns with the
 * day, and otherwise only where `keptAnswers.milliseconds` late is early enough.
 */
export const Keepable = (): MethodDecorator => Extensions({ keepable: true });

/** Whether every root field of an operation is declared so. */
export function isKeepable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  const declared = schema.getQueryType()?.getFields() ?? {};
  const fragment = (name: string) =>
    document.definitions.find(
      (one): one is FragmentDefinitionNode =>
        one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
  const keepable = (selection: SelectionNode): boolean => {
    switch (selection.kind) {
      case Kind.FIELD:
        return declared[selection.name.value]?.extensions['keepable'] === true;
      case Kind.INLINE_FRAGMENT:
        return selection.selectionSet.selections.every(keepable);
      case Kind.FRAGMENT_SPREAD:
        return fragment(selection.name.value)?.selectionSet.selections.every(keepable) ?? false;
    }
  };
  return operation.selectionSet.selections.every(keepable);
}
