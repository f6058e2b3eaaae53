import { createHash } from 'node:crypto';
import { type AddressInfo } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.module.js';
import { DemoLoader, nationViewers, type Progress } from './demo/index.js';
import { migrations } from './migrations/index.js';
import { type Config } from './platform/config/config.js';
import { migrate } from './platform/database/migrator.js';
import { type DatabaseServer } from './platform/database/server.js';
import { Readiness } from './platform/http/readiness.js';
import { type Log } from './platform/logging/log.js';
import { LocalIssuer } from './platform/tokens/local-issuer.js';
import { JwtVerifier, publishedKeys, type TrustedIssuer } from './platform/tokens/verifier.js';

/** Another program listens on the port already. */
export class PortTaken extends Error {}

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
  readonly progress: Progress;
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
    if (demo) await app.get(DemoLoader, { strict: false }).load(progress);
    return { app, issuer };
  } catch (fault) {
    await app.close();
    throw fault;
  }
}

/** Prepares the service and listens. @throws PortTaken */
export async function startService(
  config: Config,
  server: DatabaseServer,
  surroundings: Surroundings,
): Promise<RunningService> {
  const { app, issuer } = await prepareService(config, server, surroundings);
  try {
    await listen(app, config);
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

async function listen(app: NestFastifyApplication, { PORT, HOST }: Config): Promise<void> {
  try {
    await app.listen(PORT, HOST);
  } catch (fault) {
    const { code } = fault as { code?: string };
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw fault;
    throw new PortTaken(portSentences[code](HOST, PORT), { cause: fault });
  }
}

const portSentences = {
  EADDRINUSE: (host: string, port: number) =>
    `Cổng ${port} trên ${host} đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác, ví dụ: PORT=${port + 1} npm start\n` +
    `Port ${port} on ${host} is used by another program. Stop that program or choose another port, for example: PORT=${port + 1} npm start`,
  EACCES: (_: string, port: number) =>
    `Tài khoản này không được mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: PORT=3000 npm start\n` +
    `This account may not open port ${port}. Choose a port from 1024 up, for example: PORT=3000 npm start`,
  EADDRNOTAVAIL: (host: string) =>
    `Máy này không có địa chỉ ${host}. Hãy sửa HOST, ví dụ: HOST=127.0.0.1\n` +
    `This machine has no address ${host}. Correct HOST, for example: HOST=127.0.0.1`,
};

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
    greatestAge: '24h',
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
