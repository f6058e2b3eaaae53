import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Log } from '../logging/log.js';
import { type CompiledQueries } from './compiled-queries.js';
import { type GraphContext } from './graph-context.js';
import { isKeepable } from './keepable.js';
import { type KeptAnswers } from './kept-answers.js';
import { meaning, publicError } from './mask-error.js';
import { PublicFault } from './public-fault.js';

/**
 * The end of every request: the answer is kept where it may be, the snapshot is given back, errors speak the client's language and bear the request id,
 * what concerns the operator is logged (names and codes, never variables), and the HTTP status follows
 * GraphQL over HTTP: a client that did not name application/graphql-response+json gets 200 with its refusal.
 */
export function requestPlugin(
  log: Log,
  kept: KeptAnswers,
  compiled: CompiledQueries,
): ApolloServerPlugin<GraphContext> {
  return {
    unexpectedErrorProcessingRequest: ({ error }) => {
      log.error({ err: error }, 'the GraphQL server failed');
      return Promise.resolve();
    },
    requestDidStart: () => {
      const started = performance.now();
      const seen: unknown[] = [];
      const meet = (errors: readonly GraphQLError[], requestId: string) => {
        for (const error of errors) {
          seen.push(error);
          const kind = meaning(error);
          if (kind === 'bug')
            log.error(
              { requestId, path: error.path, err: error.originalError ?? error },
              'a request met a bug',
            );
          if (kind === 'passing')
            log.warn({ requestId, path: error.path, cause: error.message }, 'a request met a passing fault');
        }
      };
      return Promise.resolve({
        didEncounterErrors: ({ errors, contextValue: { requestId } }) => {
          meet(errors, requestId);
          return Promise.resolve();
        },
        responseForOperation: async (context) => {
          const result = await compiled.answer(context);
          if (result === undefined) return null;
          meet(result.errors ?? [], context.contextValue.requestId);
          const http = { status: undefined, headers: new HeaderMap() };
          return { http, body: { kind: 'single', singleResult: result } };
        },
        willSendResponse: async (context) => {
          const { contextValue, request, response, operationName } = context;
          if (seen.length === 0) await settleKeeping(context, kept);
          await contextValue.close();
          const { requestId, language } = contextValue;
          response.http.headers.set('content-language', language);
          response.http.headers.set('cache-control', 'no-store');
          if (response.body.kind === 'single' && response.body.singleResult.errors !== undefined) {
            const { singleResult } = response.body;
            singleResult.errors = seen.map((error): GraphQLFormattedError =>
              publicError(error, language, requestId),
            );
            const refusedAsRequest =
              singleResult.data === undefined &&
              response.http.status === 400 &&
              seen.every(saysThatTheQueryIsWrong);
            if (refusedAsRequest && !acceptsGraphqlResponse(request.http?.headers))
              response.http.status = 200;
          }
          log.info(
            {
              requestId,
              operation: operationName ?? null,
              errors: seen.length,
              ms: Math.round(performance.now() - started),
            },
            'answered',
          );
        },
      });
    },
  };
}

/** A fault here costs the keeping, not the answer. */
async function settleKeeping(
  { schema, document, operation, source, contextValue }: GraphQLRequestContext<GraphContext>,
  kept: KeptAnswers,
): Promise<void> {
  if (document === undefined || operation === undefined || source === undefined) return;
  if (!isKeepable(schema, document, operation)) return;
  kept.learn(source);
  await contextValue.settleKeeping().catch(() => undefined);
}

/** The request was well formed and its query is not: that is an answer, not a failure of HTTP. */
function saysThatTheQueryIsWrong(error: unknown): boolean {
  const code =
    error instanceof GraphQLError && !(error instanceof PublicFault) ? error.extensions['code'] : undefined;
  return code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED' || code === 'BAD_USER_INPUT';
}

/** The answer's own content type is not set yet at this point: the request's Accept decides. */
function acceptsGraphqlResponse(headers: HeaderMap | undefined): boolean {
  return headers?.get('accept')?.includes('application/graphql-response+json') ?? false;
}
