import { randomBytes } from 'node:crypto';
import { asked } from '../platform/embedded-world.js';

/** A login of a test's own on the server of an owner's address, with the same database. */
export async function ownLogin(
  ownerUrl: string,
  { rights, memberOf }: { readonly rights: string; readonly memberOf: string },
): Promise<{ name: string; url: string; drop: () => Promise<void> }> {
  const name = `t_login_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await asked(ownerUrl, `create role ${name} login password '${password}' ${rights} in role ${memberOf}`);
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = password;
  return { name, url: url.href, drop: () => asked(ownerUrl, `drop role ${name}`).then(() => undefined) };
}
