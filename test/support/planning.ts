import { operation } from './operations.js';
import { type Client, type Loose, World } from './world.js';

/** The demonstration's viewers at work on the plans of a year, by the example operations. */
export class Planning {
  private keys = 0;

  private constructor(
    readonly world: World,
    private readonly viewers: ReadonlyMap<string, Client>,
  ) {}

  static async open(): Promise<Planning> {
    const world = await World.open();
    const names = ['office', 'department', 'leader', 'board', 'ministry', 'centre'];
    const viewers = names.map(async (name) => [name, await world.as(name)] as const);
    return new Planning(world, new Map(await Promise.all(viewers)));
  }

  by(viewer: string): Client {
    const client = this.viewers.get(viewer);
    if (client === undefined) throw new Error(`Nobody is called ${viewer}`);
    return client;
  }

  async due(viewer: string, variables: object): Promise<Loose> {
    return (await this.by(viewer).see(operation('tasks-due'), variables)).tasksDue;
  }

  async agenda(viewer: string, unit: string, [year, quarter]: readonly number[]): Promise<Loose[]> {
    return (await this.by(viewer).see(operation('agenda'), { unit, year, quarter })).agenda;
  }

  async plansOf(viewer: string, unit: string, year: number): Promise<Loose[]> {
    return (await this.by(viewer).see(operation('plans'), { unit, year })).plans;
  }

  /** An act under a new key, unless the input brings one. */
  async act(viewer: string, file: string, input: object): Promise<Loose> {
    const data = await this.by(viewer).see<Loose>(operation(file), {
      input: { idempotencyKey: `plan-${++this.keys}`, ...input },
    });
    return Object.values(data)[0];
  }

  close(): Promise<void> {
    return this.world.close();
  }
}

export const codes = (result: Loose): string[] => result.userErrors.map((error: Loose) => error.code);

/** The one whose title has these words. */
export function titled(rows: readonly Loose[], words: string): Loose {
  const found = rows.find(({ title }: Loose) => title.includes(words));
  if (found === undefined) throw new Error(`Nothing is called ${words}`);
  return found;
}
