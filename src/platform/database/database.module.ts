import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type DataSource } from 'typeorm';
import { dataSource } from './data-source.js';
import { type StatementWatcher } from './transaction.js';
import { UnitOfWork } from './unit-of-work.js';

const pool = Symbol('pool');

export interface DatabaseOptions {
  readonly url: string;
  readonly connections: number;
  readonly watch?: StatementWatcher | undefined;
}

/** Gives every floor the unit of work, and nobody the pool. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(pool) private readonly source: DataSource) {}

  static of({ url, connections, watch }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: pool, useFactory: () => dataSource({ url, connections }).initialize() },
        {
          provide: UnitOfWork,
          useFactory: (source: DataSource) => new UnitOfWork(source, watch),
          inject: [pool],
        },
      ],
      exports: [UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
