import { createHash } from 'node:crypto';
import { type AddressInfo } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.module.js';
import { DemoLoader, nationViewers, type Progress } from './demo/index.js';
import { migrations } from './migrations/index.js';
import { type Config } from './platform/config/config.js';
import { migrate } from './platform/database/migrator.js';
import { type DatabaseServer } from './platform/database/server.js';
import { listening } from './platform/http/port.js';
import { Readiness } from './platform/http/readiness.js';
import { type Log } from './platform/logging/log.js';
import { LocalIssuer } from './platform/tokens/local-issuer.js';
import { JwtVerifier, publishedKeys, type TrustedIssuer } from './platform/tokens/verifier.js';

export interface RunningService {
  readonly address: string;
  /** A token for each demonstration viewer; empty outside the demonstration. */
  readonly tokens: readonly {
    readonly key: string;
    readonly what: string;
    readonly name: string;
    readonly token: string;
  }[];
  stop(): Promise<void>;
}

export interface Surroundings {
  readonly log: Log;
  /** Where the loading of the demonstration is shown; null loads none. */
  readonly progress: Progress | null;
}

/** The application on an up-to-date database, with the demonstration loaded where it is asked for; not listening yet. */
export async function prepareService(
  config: Config,
  server: DatabaseServer,
  { log, progress }: Surroundings,
): Promise<{ app: NestFastifyApplication; issuer: LocalIssuer | undefined }> {
  const demo = config.DEMO ?? false;
  const addresses = {
    ownerUrl: server.ownerUrl,
    appUrl: config.DATABASE_APP_URL,
    volatileAllowed: config.DATABASE_VOLATILE,
  };
  const { appUrl, ran } = await migrate(addresses, migrations);
  if (ran > 0) log.info({ migrations: ran }, 'the database was brought up to date');
  const issuer = demo ? await LocalIssuer.open(server.dataDir) : undefined;
  const app = await createApp({
    database: { url: appUrl, connections: config.DATABASE_POOL },
    tokens: new JwtVerifier(issuer?.trusted() ?? trustedBy(config)),
    cursorSecret: createHash('sha256').update(`cursors ${appUrl}`).digest('hex'),
    log,
    demo,
    corsOrigins: config.CORS_ORIGINS ?? [],
  });
  try {
    await app.init();
    if (demo && progress !== null) await app.get(DemoLoader, { strict: false }).load(progress);
    return { app, issuer };
  } catch (fault) {
    await app.close();
    throw fault;
  }
}

/** Prepares the service and listens. @throws PortFault */
export async function startService(
  config: Config,
  server: DatabaseServer,
  surroundings: Surroundings,
): Promise<RunningService> {
  const { app, issuer } = await prepareService(config, server, surroundings);
  try {
    await listening(config, () => app.listen(config.PORT, config.HOST));
  } catch (fault) {
    await app.close();
    throw fault;
  }
  return {
    address: addressOf(app, config),
    tokens: issuer ? await tokensBy(issuer) : [],
    stop: () => stop(app),
  };
}

function addressOf(app: NestFastifyApplication, { HOST }: Config): string {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function trustedBy({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URI }: Config): TrustedIssuer {
  if (OIDC_ISSUER === undefined || OIDC_AUDIENCE === undefined)
    throw new Error('The configuration was not checked');
  return {
    issuer: OIDC_ISSUER,
    audience: OIDC_AUDIENCE,
    keys: publishedKeys(OIDC_ISSUER, OIDC_JWKS_URI),
    greatestAge: 86_400,
  };
}

function tokensBy(issuer: LocalIssuer): Promise<RunningService['tokens']> {
  return Promise.all(
    nationViewers.map(async ({ key, what, name }) => ({ key, what, name, token: await issuer.sign(key) })),
  );
}

/** Unready first, so that nobody sends more; then what is under way is answered; then the pool is closed. */
async function stop(app: NestFastifyApplication): Promise<void> {
  app.get(Readiness, { strict: false }).stop();
  await app.close();
}
