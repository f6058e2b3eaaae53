import {
  BREAK,
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * How large a compiled text is, in fields with those of its fragments; nothing where it is left to graphql-js:
 * - directives: the compiler remembers a condition at the field's node, and a fragment used twice shares its nodes;
 * - interfaces and unions: their fields are compiled once for every possible type, and a throw in between ends the process;
 * - names with two underscores: as keys of a plain object `__proto__` is not one key among others, and introspection is
 *   large and rare;
 * - variables inside lists and objects: see `without-literals.ts`, which takes values out as wholes.
 */
export function compilableSize(schema: GraphQLSchema, document: DocumentNode): number | undefined {
  let fields = 0;
  let compilable = true;
  const no = (): typeof BREAK => {
    compilable = false;
    return BREAK;
  };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Directive: no,
      Name: ({ value }, _key, parent) =>
        value.startsWith('__') && !(isField(parent) && value === '__typename' && parent.alias === undefined)
          ? no()
          : undefined,
      Field: () => {
        fields += 1;
        return isAbstractType(getNamedType(types.getType())) ? no() : undefined;
      },
      Variable: (_, __, parent) => (isListOrObject(parent) ? no() : undefined),
    }),
  );
  return compilable ? fields : undefined;
}

function kindOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'kind' in node ? node.kind : undefined;
}

function isField(node: unknown): node is { alias?: unknown } {
  return kindOf(node) === Kind.FIELD;
}

/** The items of a list have the array of them as their parent. */
function isListOrObject(node: unknown): boolean {
  return Array.isArray(node) || kindOf(node) === Kind.OBJECT_FIELD;
}
