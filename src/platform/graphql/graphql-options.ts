import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { type ApolloDriverConfig } from '@nestjs/apollo';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type UnitOfWork } from '../database/unit-of-work.js';
import { type Log } from '../logging/log.js';
import { languageOf } from '../messages/catalogue.js';
import { type Admission } from './admission.js';
import { type AnswerAgain } from './answer-again.js';
import { type CompiledQueries } from './compiled-queries.js';
import { GraphContext } from './graph-context.js';
import { type KeptAnswers } from './kept-answers.js';
import { limits } from './limits.js';
import { limitsPlugin } from './limits.plugin.js';
import { meaning, publicError } from './mask-error.js';
import { requestPlugin } from './request.plugin.js';
import { DateScalar, DateTimeScalar, DecimalScalar, JsonObjectScalar } from './scalars.js';

export interface GraphqlParts {
  readonly admission: Admission;
  readonly answers: KeptAnswers;
  readonly again: AnswerAgain;
  readonly compiled: CompiledQueries;
  readonly work: UnitOfWork;
  readonly log: Log;
  readonly cursorSecret: string;
  /** Where the schema is written at start; in memory only when absent. */
  readonly schemaFile?: string | undefined;
  /** Suggestions in messages and introspection, for those who explore. */
  readonly open: boolean;
}

/** Apollo's own limits, batching off, and nothing of ours or the framework's leaking through an error. */
export function graphqlOptions({
  admission,
  answers,
  again,
  compiled,
  work,
  log,
  cursorSecret,
  schemaFile,
  open,
}: GraphqlParts): Omit<ApolloDriverConfig, 'driver'> {
  return {
    autoSchemaFile: schemaFile ?? true,
    sortSchema: true,
    path: '/graphql',
    graphiql: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: !open,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    cache: 'bounded',
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.faults },
    executionOptions: { maxCoercionErrors: limits.faults },
    maxRecursiveSelections: limits.selections,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    stopOnApplicationShutdown: true,
    buildSchemaOptions: { scalarsMap: [], noDuplicatedFields: true },
    resolvers: {
      Decimal: DecimalScalar,
      Date: DateScalar,
      DateTime: DateTimeScalar,
      JSONObject: JsonObjectScalar,
    },
    // Its hints are for caches between us and the client, which keep nothing of ours; and it wraps every field.
    plugins: [limitsPlugin, requestPlugin(log, answers, compiled), ApolloServerPluginCacheControlDisabled()],
    formatError: (_, error) => publicError(error, 'vi', undefined),
    context: async (request: FastifyRequest, _reply: FastifyReply) => {
      const language = languageOf(request.headers['accept-language']);
      const knock = { authorization: request.headers.authorization, requestId: request.id };
      const visit = again.visit(request);
      const actor = await (visit?.actor ?? admission.admit(knock)).catch((fault: unknown) => {
        logTurnedAway(log, request.id, fault);
        throw fault;
      });
      return new GraphContext(request.id, language, actor, {
        ...{ work, cursorSecret },
        keeping: visit?.keeping,
      });
    },
  };
}

/** A bad token is the client's affair, though an operator must find the request by its id; any other cause is ours. */
function logTurnedAway(log: Log, requestId: string, fault: unknown): void {
  if (meaning(fault) === 'ours') log.info({ requestId }, 'not admitted');
  else log.error({ requestId, err: fault }, 'a request could not be admitted');
}
