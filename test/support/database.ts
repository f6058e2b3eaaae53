import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a test's own, made from the loaded nation; answers its owner's address. */
export async function ownDatabase(
  template: 'nation' | 'template0' = 'nation',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('The test database was not started');
  const name = `t_${process.env['JEST_WORKER_ID'] ?? '0'}_${randomBytes(6).toString('hex')}`;
  await onServer(server, (admin) => create(admin, { name, template, tries: 20 }));
  const url = new URL(server);
  url.pathname = name;
  return {
    url: url.href,
    drop: () =>
      onServer(server, (admin) => admin.query(`drop database ${name} with (force)`).then(() => undefined)),
  };
}

/** A template that another test is just copying cannot be copied a second time: wait and try again. */
async function create(
  admin: pg.Client,
  { name, template, tries }: { name: string; template: string; tries: number },
): Promise<void> {
  try {
    await admin.query(`create database ${name} template ${template}`);
  } catch (fault) {
    if ((fault as { code?: string }).code !== '55006' || tries === 0) throw fault;
    await new Promise((resolve) => setTimeout(resolve, 200));
    await create(admin, { name, template, tries: tries - 1 });
  }
}

async function onServer(url: string, act: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await act(admin).finally(() => admin.end());
}
