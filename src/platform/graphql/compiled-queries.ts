import { type GraphQLRequestContext } from '@apollo/server';
import { type ExecutionResult, getVariableValues, type GraphQLError, OperationTypeNode } from 'graphql';
import { compileQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { compilableSize } from './compilable.js';
import { type GraphContext } from './graph-context.js';
import { meaning } from './mask-error.js';
import { withoutLiterals } from './without-literals.js';

/** How many texts are remembered as asked once; how many fields one text, and all compiled ones, may have. */
export const compiledQueries = { texts: 1_000, fields: 500, fieldsOfAll: 10_000 } as const;

type Asked = GraphQLRequestContext<GraphContext>;

interface Compiled {
  readonly size: number;
  readonly run: (asked: Asked, given: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;
}

/**
 * Queries that are asked a second time, compiled to JavaScript by graphql-jit, which answers large lists in a fraction of
 * the time that graphql-js walks them in. The answers are those of graphql-js, byte for byte: what the compiler does in
 * another way is left to graphql-js (`compilable.ts`), and so is the telling of every error.
 *
 * Danger avoided: the compiler writes values of a query's text into the code it makes, and a crafted string among them
 * (seen in 0.8.9: `__MAGIC_DATE__…`) is run as code. So no value of a client's is ever compiled (`without-literals.ts`),
 * and nothing for a client that bears no token.
 */
export class CompiledQueries {
  private readonly seen = new LRUCache<string, true>({ max: compiledQueries.texts });
  private readonly compiled = new LRUCache<string, Compiled>({
    maxSize: compiledQueries.fieldsOfAll,
    sizeCalculation: ({ size }) => size,
  });

  /** How many are compiled now, and how many fields they have. */
  get held(): { readonly queries: number; readonly fields: number } {
    return { queries: this.compiled.size, fields: this.compiled.calculatedSize };
  }

  /** What a query comes to; nothing where graphql-js has to answer it. */
  async answer(asked: Asked): Promise<ExecutionResult | undefined> {
    const { schema, operation, request, contextValue } = asked;
    if (operation?.operation !== OperationTypeNode.QUERY || contextValue.actor === null) return undefined;
    const compiled = this.compiledFor(asked);
    if (compiled === undefined) return undefined;
    const given = request.variables ?? {};
    if (getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 }).errors)
      return undefined;
    // Its way of taking back what must not be null fails on some answers: then there is none.
    const result = await compiled.run(asked, given).catch(() => undefined);
    if (result !== undefined && (result.errors ?? []).every(isPassing)) return result;
    await contextValue.close();
    return undefined;
  }

  private compiledFor(asked: Asked): Compiled | undefined {
    const key = `${asked.queryHash ?? ''} ${asked.operationName ?? ''}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    if (!this.seen.has(key)) {
      this.seen.set(key, true);
      return undefined;
    }
    const fresh = compile(asked);
    if (fresh !== undefined) this.compiled.set(key, fresh);
    return fresh;
  }
}

function compile({ schema, document, operation }: Asked): Compiled | undefined {
  if (document === undefined || operation === undefined) return undefined;
  const size = compilableSize(schema, document);
  if (size === undefined || size > compiledQueries.fields) return undefined;
  const { document: bare, literals, defaults } = withoutLiterals(schema, document, operation);
  const made = compileQuery(schema, bare, operation.name?.value ?? '');
  if (!isCompiled(made)) return undefined;
  return {
    size,
    // Its own values last: a variable that the text does not declare must not stand for one that was judged by its cost.
    run: async ({ contextValue }, given) =>
      made.query(undefined, contextValue, { ...defaults, ...given, ...literals }),
  };
}

/** Asked again while the database is away, it would be away for longer. */
function isPassing({ originalError }: GraphQLError): boolean {
  return originalError !== undefined && meaning(originalError) === 'passing';
}

function isCompiled(made: CompiledQuery | ExecutionResult): made is CompiledQuery {
  return 'query' in made;
}
