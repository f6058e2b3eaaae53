import { GraphQLError } from 'graphql';
import { Viewer } from '../../src/access/domain/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { meaning, publicError } from '../../src/platform/graphql/mask-error.js';
import { World } from '../support/world.js';

/** What an administrator, or a database that restarts, does to a connection. */
const cut = 'select pg_terminate_backend($1)';

describe('an act whose connection goes away', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  async function faultOf(asking: (session: () => Promise<unknown>) => Promise<unknown>): Promise<unknown> {
    const open = await world.act(UnitOfWork).openRead(Viewer.operator('test'));
    const [row] = await open.tx.sql<{ pid: number }>`select pg_backend_pid() as pid`;
    const cutting = world.behind(cut, [row?.pid]);
    const fault = await asking(async () => {
      await cutting;
      return open.tx.sql`select 1`;
    }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    await open.close().catch(() => undefined);
    return fault;
  }

  it.each<[string, (question: () => Promise<unknown>) => Promise<unknown>]>([
    ['while it is asked', (question) => question()],
    ['and is asked on', (question) => question().catch(question)],
    [
      'before it is asked',
      async (question) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return question();
      },
    ],
  ])('is told to come again, %s', async (_, asking) => {
    const fault = await faultOf(asking);
    expect(meaning(fault)).toBe('passing');
    const told = publicError(
      new GraphQLError('x', { path: ['x'], originalError: fault as Error }),
      'vi',
      'r',
    );
    expect(told.extensions).toEqual({ code: 'OVERLOADED', retriable: true, requestId: 'r' });
  });
});
