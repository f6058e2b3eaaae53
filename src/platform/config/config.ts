import { readFileSync } from 'node:fs';
import { settings, type SettingName, type SettingValues } from './settings.js';

export type Config = SettingValues;

/** Every fault of the environment, one sentence each; a faulty value is never repeated, it may be a secret. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `Cấu hình có ${faults.length} lỗi / The configuration has ${faults.length} fault(s):\n${faults.map((f) => `  - ${f}`).join('\n')}`,
    );
  }
}

/**
 * The configuration read from the environment, checked as a whole before anything starts.
 * A secret may stand in a file: NAME_FILE names it. Empty text counts as not set.
 * @throws ConfigFault with all faults at once
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(settings) as SettingName[]) {
    const setting = settings[name];
    const text = given(env, name, faults);
    if (text === undefined) {
      values[name] = setting.default;
      continue;
    }
    const value = setting.parse(text);
    if (value === undefined) faults.push(`${name}: ${setting.expects}`);
    values[name] = value;
  }
  if (faults.length === 0) faults.push(...contradictions(values as Config, env));
  if (faults.length > 0) throw new ConfigFault(faults);
  const config = values as Config;
  return { ...config, DEMO: config.DEMO ?? config.OIDC_ISSUER === undefined };
}

/** The configuration for people: name and value, secrets masked. */
export function printableConfig(config: Config): string {
  return (Object.keys(settings) as SettingName[])
    .map(
      (name) =>
        `${name}=${settings[name].secret && config[name] !== undefined ? '***' : String(config[name] ?? '')}`,
    )
    .join('\n');
}

function given(env: NodeJS.ProcessEnv, name: SettingName, faults: string[]): string | undefined {
  const direct = env[name]?.trim();
  const file = settings[name].secret ? env[`${name}_FILE`]?.trim() : undefined;
  if (direct && file)
    faults.push(
      `${name}: đặt một trong hai, ${name} hoặc ${name}_FILE / set either ${name} or ${name}_FILE, not both`,
    );
  if (direct) return direct;
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    faults.push(`${name}_FILE: không đọc được tệp / the file cannot be read: ${file}`);
    return undefined;
  }
}

function contradictions(config: Config, env: NodeJS.ProcessEnv): string[] {
  const faults: string[] = [];
  if (config.OIDC_ISSUER !== undefined) {
    if (config.OIDC_AUDIENCE === undefined)
      faults.push('OIDC_AUDIENCE: cần có khi đặt OIDC_ISSUER / needed when OIDC_ISSUER is set');
    if (config.DEMO === true)
      faults.push(
        'DEMO: không dùng cùng OIDC_ISSUER / a demonstration has its own issuer, leave OIDC_ISSUER out',
      );
  } else if (config.DEMO === false) {
    faults.push(
      'OIDC_ISSUER: cần có khi DEMO=false, nếu không thì không ai đăng nhập được / needed when DEMO=false, or nobody can sign in',
    );
  } else if (env['NODE_ENV'] === 'production' && config.DEMO === undefined) {
    faults.push(
      'OIDC_ISSUER: cần có khi vận hành thật; chỉ trình diễn thì đặt DEMO=true / needed in production; for a demonstration say DEMO=true',
    );
  }
  if (config.DATABASE_APP_URL !== undefined && config.DATABASE_URL === undefined) {
    faults.push('DATABASE_URL: cần có khi đặt DATABASE_APP_URL / needed when DATABASE_APP_URL is set');
  }
  return faults;
}
