import { randomUUID } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { HttpAdapterHost, NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessModule } from './access/index.js';
import { CalendarModule } from './calendar/index.js';
import { DemoModule } from './demo/index.js';
import { GeneratorModule } from './generator/index.js';
import { declareAllSentences } from './messages.js';
import { migrations } from './migrations/index.js';
import { importTypes, OrganisationModule } from './organisation/index.js';
import { DatabaseModule, type DatabaseOptions } from './platform/database/database.module.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { Admission } from './platform/graphql/admission.js';
import { AnswerAgain } from './platform/graphql/answer-again.js';
import { CompiledQueries } from './platform/graphql/compiled-queries.js';
import { graphqlOptions } from './platform/graphql/graphql-options.js';
import { KeptAnswers } from './platform/graphql/kept-answers.js';
import { KeptAnswersModule } from './platform/graphql/kept-answers.module.js';
import { limits } from './platform/graphql/limits.js';
import { FaultFilter } from './platform/http/fault.filter.js';
import { inputValidation } from './platform/graphql/validation.js';
import { RequestsUnderWay } from './platform/http/requests-under-way.js';
import { type Log, NestLog } from './platform/logging/log.js';
import { PlatformModule } from './platform/platform.module.js';
import { type TokenVerifier } from './platform/tokens/identity.js';
import { ReportingModule } from './reporting/index.js';
import { RollupModule } from './rollup/index.js';
import { ScoringModule } from './scoring/index.js';

export interface AppParts {
  readonly database: DatabaseOptions;
  readonly tokens: TokenVerifier;
  readonly cursorSecret: string;
  readonly log: Log;
  /** The demonstration: its loader, the generator of nations, an explorer page, and suggestions in messages. */
  readonly demo: boolean;
  readonly corsOrigins: readonly string[];
}

type GraphqlDoors = [Admission, UnitOfWork, KeptAnswers, AnswerAgain, CompiledQueries];

/** Alone sees all floors, and puts the house together. */
@Module({})
export class AppModule {
  static of({ database, tokens, cursorSecret, log, demo }: AppParts): DynamicModule {
    declareAllSentences();
    const keptAnswers = KeptAnswersModule.of(log, [AccessModule]);
    return {
      module: AppModule,
      imports: [
        DatabaseModule.of(database),
        PlatformModule.of({ tokens, migrationsNeeded: migrations.length, explorer: demo }),
        AccessModule,
        keptAnswers,
        OrganisationModule,
        CalendarModule,
        ReportingModule,
        RollupModule,
        ScoringModule,
        ...(demo ? [DemoModule, GeneratorModule] : []),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [AccessModule, keptAnswers],
          inject: [Admission, UnitOfWork, KeptAnswers, AnswerAgain, CompiledQueries],
          useFactory: (...[admission, work, answers, again, compiled]: GraphqlDoors) =>
            graphqlOptions({ admission, work, answers, again, compiled, log, cursorSecret, open: demo }),
        }),
      ],
    };
  }
}

/** The service, ready to listen. */
export async function createApp(parts: AppParts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: limits.bodyBytes,
    requestTimeout: 60_000,
    // What is under way has been answered by then. A connection that never said anything would hold a stop up for ever.
    forceCloseConnections: true,
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    },
  });
  // Files come as they are; whoever takes them reads them as far as its own limit.
  adapter.getInstance().addContentTypeParser(Object.keys(importTypes), (_, body, done) => done(null, body));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    logger: new NestLog(parts.log),
    abortOnError: false,
    return503OnClosing: true,
  });
  await app.register(helmet);
  const underWay = app.get(RequestsUnderWay, { strict: false });
  const again = app.get(AnswerAgain, { strict: false });
  adapter
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      underWay.began(reply.raw);
      reply.header('x-request-id', request.id);
      done();
    })
    // Else the client keeps the connection, and sends its next request into a closing one.
    .addHook('onSend', (_request, reply, _payload, done) => {
      if (underWay.stopping) reply.header('connection', 'close');
      done();
    })
    .addHook('preHandler', (request, reply) => again.before(request, reply))
    .addHook('onSend', (request, reply, payload, done) => {
      again.after(request, reply, payload);
      done();
    });
  if (parts.corsOrigins.length > 0)
    app.enableCors({ origin: [...parts.corsOrigins], credentials: false, maxAge: 600 });
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new FaultFilter(app.get(HttpAdapterHost).httpAdapter));
  return app;
}
