import { DatabaseFault } from '../../src/platform/database/database-fault.js';
import { refuseTooMightyLogin } from '../../src/platform/database/roles.js';
import { ownDatabase } from '../support/database.js';
import { ownLogin } from '../support/own-login.js';
import { connected } from './embedded-world.js';

describe('the login the service works with', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  beforeAll(async () => {
    database = await ownDatabase();
  });
  afterAll(() => database.drop());

  /** Whether a login with these rights is taken, or the name that its refusal speaks of. */
  async function judged(rights: string, memberOf: string): Promise<'taken' | 'refused by name'> {
    const login = await ownLogin(database.url, { rights, memberOf });
    const client = await connected(login.url);
    try {
      await refuseTooMightyLogin(client);
      return 'taken';
    } catch (fault) {
      expect(fault).toBeInstanceOf(DatabaseFault);
      expect(String(fault)).toContain(`"${login.name}"`);
      return 'refused by name';
    } finally {
      await client.end();
      await login.drop();
    }
  }

  it('is taken where it is a plain member of the service', async () => {
    expect(await judged('', 'tdkt_app')).toBe('taken');
  });

  it.each([
    ['a superuser', 'superuser', 'tdkt_app'],
    ['a member of the owner', '', 'tdkt_app, tdkt_owner'],
    ['a member of the owner that must ask for its rights', 'noinherit', 'tdkt_app, tdkt_owner'],
    ['one that makes roles', 'createrole', 'tdkt_app'],
    ['one that passes by row security', 'bypassrls', 'tdkt_app'],
    ['one that only reads the audit log', '', 'tdkt_audit'],
    ['a member of the service that must ask for its rights', 'noinherit', 'tdkt_app'],
  ])('is refused where it is %s', async (_, rights, memberOf) => {
    expect(await judged(rights, memberOf)).toBe('refused by name');
  });
});
