import { settings } from '../platform/config/settings.js';

/** Asks the service on this machine whether it is ready; exit code 0 when it is. The health check of its container. */
const port = process.env['PORT'] || settings.PORT.default;
const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(4_000) }).catch(
  () => undefined,
);
process.exitCode = answer?.ok ? 0 : 1;
