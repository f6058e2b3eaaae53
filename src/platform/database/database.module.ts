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

/** What is not begun as a write cannot write: so nothing is committed but by the unit of work, with its witnesses. */
const settings = { default_transaction_read_only: 'on' };

/** Gives every floor the unit of work, and nobody the pool. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(pool) private readonly source: DataSource) {}

  static of({ url, connections, watch }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: pool, useFactory: () => dataSource({ url, connections, settings }).initialize() },
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
