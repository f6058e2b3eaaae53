import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../../src/app.module.js';
import { migrations } from '../../src/migrations/index.js';
import { migrate } from '../../src/platform/database/migrator.js';
import { derivedAppAddress } from '../../src/platform/database/roles.js';
import { makeLog } from '../../src/platform/logging/log.js';
import { LocalIssuer, type TokenParticulars } from '../../src/platform/tokens/local-issuer.js';
import { JwtVerifier } from '../../src/platform/tokens/verifier.js';
import { FoldTouched } from '../../src/rollup/index.js';
import { ownDatabase } from './database.js';

/** What came back over HTTP. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null | undefined;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
}

// What a query answers is as wide as GraphQL; tests name the parts they look at.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

/** One viewer of the demonstration, speaking to the service over HTTP. */
export class Client {
  constructor(
    readonly address: string,
    private readonly token: string | null,
  ) {}

  async ask<Data = Loose>(
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as {
      data?: Data | null;
      errors?: Answer<Data>['errors'];
    };
    return { status: response.status, headers: response.headers, data, errors };
  }

  /** The data of a query that must succeed. */
  async see<Data = Loose>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors.length > 0 || data === null || data === undefined)
      throw new Error(`The query was refused: ${JSON.stringify(errors)}`);
    return data;
  }
}

interface Parts {
  readonly app: NestFastifyApplication;
  readonly issuer: LocalIssuer;
  readonly address: string;
  readonly ownerUrl: string;
  readonly statements: string[];
  readonly end: () => Promise<void>;
}

/** The service on a database of its own, listening on a free port. */
export class World {
  private constructor(private readonly parts: Parts) {}

  /** @param nation the loaded one, or nothing but the structure */
  static async open(nation: 'nation' | 'template0' = 'nation'): Promise<World> {
    const folder = await mkdtemp(path.join(tmpdir(), 'thi-dua-world-'));
    const database = await ownDatabase(nation);
    if (nation === 'template0')
      await migrate({ ownerUrl: database.url, appUrl: undefined, volatileAllowed: true }, migrations);
    return World.serve({ issuer: await LocalIssuer.open(folder), ownerUrl: database.url }, async () => {
      await database.drop();
      await rm(folder, { recursive: true });
    });
  }

  /** A second service on the same database, which knows nothing of what the first one remembers. */
  beside(): Promise<World> {
    return World.serve(this.parts, () => Promise.resolve());
  }

  private static async serve(
    { issuer, ownerUrl }: Pick<Parts, 'issuer' | 'ownerUrl'>,
    andThen: () => Promise<void>,
  ): Promise<World> {
    const statements: string[] = [];
    const app = await createApp({
      database: {
        url: derivedAppAddress(ownerUrl),
        connections: 10,
        watch: (text) => statements.push(text),
      },
      tokens: new JwtVerifier(issuer.trusted()),
      cursorSecret: 'test',
      log: makeLog('silent'),
      demo: true,
      corsOrigins: [],
    });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const end = async () => {
      await app.close();
      await andThen();
    };
    return new World({ app, issuer, address: `http://127.0.0.1:${port}`, ownerUrl, statements, end });
  }

  get address(): string {
    return this.parts.address;
  }

  /** The owner's address, for tests that look behind or go around the service. */
  get ownerUrl(): string {
    return this.parts.ownerUrl;
  }

  /** The statements sent to the database since the last call. */
  statementsSince(): string[] {
    return this.parts.statements.splice(0);
  }

  async as(viewer: string): Promise<Client> {
    return new Client(this.address, await this.parts.issuer.sign(viewer));
  }

  /** A token as the issuer signs it, or one with something about it that should not be. */
  token(subject: string, particulars: TokenParticulars = {}): Promise<string> {
    return this.parts.issuer.sign(subject, particulars);
  }

  /** An act of the service itself, for what the API does not offer yet. */
  act<T>(act: new (...parts: never[]) => T): T {
    return this.parts.app.get(act, { strict: false });
  }

  /** Until every change is folded into the sums that are kept: what a question then takes is always the same. */
  async folded(): Promise<void> {
    await this.act(FoldTouched).run();
    // What the service is folding by itself at this moment is passed by, and is not done yet.
    const [left] = await this.behind<{ some: boolean }>('select exists (select from rollup.touch) as some');
    if (left?.some) await this.folded();
  }

  /** Goes around the service, as the owner of the database. */
  async behind<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    const owner = new pg.Client({ connectionString: this.ownerUrl });
    await owner.connect();
    try {
      return (await owner.query(text, values)).rows as Row[];
    } finally {
      await owner.end();
    }
  }

  /** Holds the row of a report as an act under way would, until it is let go. */
  holdingReport(unitCode: string, periodCode: string): Promise<{ release: () => Promise<void> }> {
    return this.holding(
      `select from reporting.report r join calendar.period p on p.id = r.period_id join organisation.unit_version v on v.unit_id = r.unit_id and v.valid @> p.as_of
        where v.code = $1 and p.code = $2 for update of r`,
      [unitCode, periodCode],
    );
  }

  /** Holds what a statement of the owner locks, as an act under way would, until it is let go. */
  async holding(text: string, values: unknown[]): Promise<{ release: () => Promise<void> }> {
    const owner = new pg.Client({ connectionString: this.ownerUrl });
    await owner.connect();
    await owner.query('begin');
    const held = await owner.query(text, values);
    if (held.rowCount === 0) throw new Error('There is no such row to hold');
    return { release: () => owner.end() };
  }

  /** Until so many statements wait for a lock that another holds. */
  async waiting(statements: number): Promise<void> {
    const [row] = await this.behind<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((row?.waiting ?? 0) < statements) await this.waiting(statements);
  }

  withToken(token: string | null): Client {
    return new Client(this.address, token);
  }

  close(): Promise<void> {
    return this.parts.end();
  }
}
