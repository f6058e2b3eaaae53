import { type DynamicModule, Global, Module } from '@nestjs/common';
import { UnitOfWork } from './database/unit-of-work.js';
import { CompiledQueries } from './graphql/compiled-queries.js';
import { NodeQueries } from './graphql/node.queries.js';
import { NodeRegistry } from './graphql/node.js';
import { ExplorerController } from './http/explorer.controller.js';
import { HealthController } from './http/health.controller.js';
import { Readiness } from './http/readiness.js';
import { RequestsUnderWay } from './http/requests-under-way.js';
import { TokenVerifier } from './tokens/identity.js';

export interface PlatformParts {
  readonly tokens: TokenVerifier;
  readonly migrationsNeeded: number;
  readonly explorer: boolean;
}

/** The mechanisms that every floor may ask for. */
@Global()
@Module({})
export class PlatformModule {
  static of({ tokens, migrationsNeeded, explorer }: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController, ...(explorer ? [ExplorerController] : [])],
      providers: [
        CompiledQueries,
        NodeQueries,
        NodeRegistry,
        RequestsUnderWay,
        { provide: TokenVerifier, useValue: tokens },
        {
          provide: Readiness,
          useFactory: (work: UnitOfWork) => new Readiness(work, migrationsNeeded),
          inject: [UnitOfWork],
        },
      ],
      exports: [CompiledQueries, NodeRegistry, Readiness, RequestsUnderWay, TokenVerifier],
    };
  }
}
