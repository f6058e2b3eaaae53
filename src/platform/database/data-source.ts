import { DataSource, type DataSourceOptions } from 'typeorm';
import { rowTypes } from './row-types.js';

const sessionSettings = {
  timezone: 'UTC',
  statement_timeout: '30s',
  lock_timeout: '20s',
  idle_in_transaction_session_timeout: '60s',
  jit: 'off',
};

export interface PoolOptions {
  readonly url: string;
  readonly connections: number;
  readonly settings?: Readonly<Record<string, string>>;
  readonly migrations?: DataSourceOptions['migrations'];
}

/** TypeORM's pool with our session settings and column values. Nothing outside `platform` holds one. */
export function dataSource({ url, connections, settings = {}, migrations = [] }: PoolOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: 'thi-dua',
    migrations,
    migrationsTableName: 'migration',
    schema: 'platform',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    extra: {
      max: connections,
      // What is asked for at the same time is sent at once, not each after the answer to the one before.
      pipeline: true,
      connectionTimeoutMillis: 10_000,
      types: rowTypes,
      options: Object.entries({ ...sessionSettings, ...settings })
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    },
  });
}
