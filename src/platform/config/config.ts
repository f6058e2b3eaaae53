import { readFileSync } from 'node:fs';
import { contradictions } from './contradictions.js';
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
  const faulty = new Set<SettingName>();
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(settings) as SettingName[]) {
    const setting = settings[name];
    const found = given(env, name);
    const value = found.text === undefined ? setting.default : setting.parse(found.text);
    const fault =
      found.fault ?? (found.text !== undefined && value === undefined ? setting.expects : undefined);
    if (fault !== undefined) {
      faults.push(`${name}: ${fault}`);
      faulty.add(name);
    }
    values[name] = value;
  }
  faults.push(...contradictions(values as Config, faulty, env['NODE_ENV'] === 'production'));
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

function given(env: NodeJS.ProcessEnv, name: SettingName): { text?: string; fault?: string } {
  const direct = env[name]?.trim();
  const file = settings[name].secret ? env[`${name}_FILE`]?.trim() : undefined;
  if (direct && file)
    return {
      fault: `đặt một trong hai, ${name} hoặc ${name}_FILE / set either ${name} or ${name}_FILE, not both`,
    };
  if (direct) return { text: direct };
  return file ? contentOf(file, name) : {};
}

function contentOf(file: string, name: SettingName): { text?: string; fault?: string } {
  const fault = (why: string) => ({ fault: `${name}_FILE: ${why}: ${file}` });
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text === '' ? fault('tệp rỗng / the file is empty') : { text };
  } catch (thrown) {
    const { code = '' } = thrown as NodeJS.ErrnoException;
    return fault(unreadable[code] ?? `không đọc được tệp / the file cannot be read (${code})`);
  }
}

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'không có tệp này / there is no such file',
  EACCES: 'tài khoản chạy dịch vụ không được đọc tệp / the account of the service may not read the file',
  EISDIR: 'đây là thư mục, không phải tệp / this is a folder, not a file',
};
