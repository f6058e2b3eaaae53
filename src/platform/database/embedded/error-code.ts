/** Whether an error carries one of the codes, as those of Node (`ENOENT`) and of PostgreSQL (`28P01`) do. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
