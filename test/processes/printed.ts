import { execFileSync } from 'node:child_process';

/** A request as a printed command would send it. */
export interface PrintedRequest {
  readonly address: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** The tokens that a start prints, by their subject. */
export function printedTokens(stdout: string): Map<string, string> {
  const tokens = stdout.match(/^ {2}ey[\w-]+\.[\w-]+\.[\w-]+$/gm) ?? [];
  return new Map(tokens.map((token) => [subjectOf(token), token.trim()]));
}

/** The curl commands that a start prints, as a shell understands them. */
export function printedRequests(stdout: string): PrintedRequest[] {
  return (stdout.match(/^curl .*$/gm) ?? []).map((command) => {
    const words = execFileSync('/bin/sh', ['-c', `curl() { printf '%s\\n' "$@"; }\n${command}`], {
      encoding: 'utf8',
    }).split('\n');
    const after = (option: string) => words.flatMap((word, i) => (words[i - 1] === option ? [word] : []));
    return {
      address: words.find((word) => word.startsWith('http')) ?? '',
      headers: Object.fromEntries(after('-H').map((header) => header.split(': ') as [string, string])),
      body: after('-d')[0] ?? '',
    };
  });
}

/** What the loading of the demonstration said. */
export function progressLines(stdout: string): string[] {
  return stdout.match(/^ +\d+\/\d+ .*$/gm) ?? [];
}

function subjectOf(token: string): string {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return (JSON.parse(claims) as { sub: string }).sub;
}
