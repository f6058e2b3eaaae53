import { clusterNotMade, namelessAccount } from './faults.js';
import { type Ran, runAs, type ServerAccount } from './server-account.js';

export interface NewCluster {
  /** An empty folder of the account's own. */
  readonly folder: string;
  readonly program: string;
  readonly passwordFile: string;
}

/** Makes a cluster. Faults: the account has no name on this machine, initdb failed. */
export async function initdb(
  { folder, program, passwordFile }: NewCluster,
  account: ServerAccount,
): Promise<void> {
  const args = [
    ...['-D', folder, '-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256'],
    // The builtin provider needs no locale of the machine and never changes with its C library.
    ...['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions'],
  ];
  const plain = await runAs(account, program, args);
  const nameless = plain.output.includes('could not look up effective user ID');
  const { code, output } = nameless ? await asNobody(program, args, account) : plain;
  if (code === 0) return;
  throw nameless ? namelessAccount(account.name, output) : clusterNotMade(folder, `${output}\n(${code})`);
}

/**
 * initdb gives up where its account is a bare number, as in a container that runs under one. In a user namespace the
 * number is called nobody; what is made there belongs to the number all the same.
 */
function asNobody(program: string, args: readonly string[], account: ServerAccount): Promise<Ran> {
  const names = ['--user', '--map-user=nobody', `--map-group=${account.gid}`];
  return runAs(account, 'unshare', [...names, '--', program, ...args]);
}
