import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The text of an example operation: what the README shows and clients start from. */
export function operation(name: string): string {
  return readFileSync(path.join(process.cwd(), 'schema', 'operations', `${name}.graphql`), 'utf8');
}
