import { inTurn } from './in-turn.js';
import { type Client, type World } from './world.js';

/** All that a viewer was told at one time, by what it asked. */
export type Told = Readonly<Record<string, string>>;

export interface Listener {
  readonly client: Client;
  readonly token: string | null;
}

/** What is asked: queries by their names, files by their addresses, acts by their names with their inputs. */
export interface Asking {
  readonly queries: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly string[];
  readonly acts: Readonly<Record<string, readonly object[]>>;
}

/** Hears an answer to the letter, and by how many statements it came. */
export class Ears {
  /** @param tidy takes out what differs from one database to the next and tells nothing */
  constructor(
    private readonly world: World,
    private readonly tidy: (said: string) => string = (said) => said,
  ) {}

  async told({ client, token }: Listener, { queries, files, acts }: Asking): Promise<Told> {
    const told: Record<string, string> = {};
    await this.world.folded();
    const heard = async (what: string, answer: () => Promise<unknown>) => {
      this.world.statementsSince();
      const said = this.tidy(JSON.stringify(await answer()));
      told[what] = `${said} by ${this.world.statementsSince().length} statements`;
    };
    await inTurn(Object.entries(queries), ([field, ways]) =>
      inTurn(ways, (query, i) => heard(`${field} ${i}`, () => answerTo(client, query))),
    );
    await inTurn(files, (address) => heard(address, () => this.file(address, token)));
    await inTurn(Object.entries(acts), ([name, inputs]) =>
      inTurn(inputs, (input, i) =>
        heard(inputs.length === 1 ? name : `${name} ${i}`, () =>
          answerTo(
            client,
            `mutation { ${name}(input: ${written(input)}) { userErrors { code message field } } }`,
          ),
        ),
      ),
    );
    return told;
  }

  private async file(address: string, token: string | null): Promise<unknown> {
    const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    const answer = await fetch(`${this.world.address}/scoring/${address}`, { headers });
    return [answer.status, (await answer.text()).replace(/"requestId":"[^"]*"/, '')];
  }
}

async function answerTo(client: Client, query: string): Promise<unknown> {
  const { status, data, errors } = await client.ask(query);
  return {
    ...{ status, data },
    errors: errors.map(({ message, path, extensions: { requestId: _, ...rest } }) => ({
      ...{ message, path, rest },
    })),
  };
}

/** A value that stands in an input without quotation marks. */
export class Word {
  constructor(readonly text: string) {}
}

/** An input as it is written in the text of a mutation. */
function written(input: unknown): string {
  if (input instanceof Word) return input.text;
  if (Array.isArray(input)) return `[${input.map(written).join(', ')}]`;
  if (typeof input !== 'object' || input === null) return JSON.stringify(input);
  return `{ ${Object.entries(input)
    .map(([key, value]) => `${key}: ${written(value)}`)
    .join(', ')} }`;
}
