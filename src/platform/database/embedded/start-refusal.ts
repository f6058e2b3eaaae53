/** Why a server went away before it was ready, as far as another try may help. */
export type StartRefusal =
  | { readonly kind: 'port-taken' }
  | { readonly kind: 'memory-held' }
  | { readonly kind: 'locked'; readonly pid: number }
  | { readonly kind: 'lock-unreadable' }
  | { readonly kind: 'other' };

/** Reads the refusal from the server's log lines: it has no other way to tell. */
export function startRefusal(lines: readonly string[]): StartRefusal {
  const text = lines.join('\n');
  if (/lock file "postmaster\.pid" already exists/.test(text)) {
    const pid = Number(/\(PID (\d+)\)/.exec(text)?.[1]);
    return pid > 0 ? { kind: 'locked', pid } : { kind: 'other' };
  }
  if (/lock file "postmaster\.pid" is empty|bogus data in lock file/.test(text))
    return { kind: 'lock-unreadable' };
  if (/pre-existing \w+ memory block .* is still in use/.test(text)) return { kind: 'memory-held' };
  if (/Address already in use/.test(text)) return { kind: 'port-taken' };
  return { kind: 'other' };
}
