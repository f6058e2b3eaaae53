import { type Client, type Loose } from './world.js';

/** Acts on one report, each with a key of its own; answers what the mutation answers. */
export class Acting {
  private key = 0;

  constructor(
    private readonly report: object,
    private readonly shown: string = 'report { status version allowedActs } userErrors { code field }',
  ) {}

  async act(client: Client, name: string, input: object, shown: string = this.shown): Promise<Loose> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await client.see(`mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, {
      input: {
        report: this.report,
        idempotencyKey: `${name}-${++this.key}-${JSON.stringify(this.report)}`,
        ...input,
      },
    });
    return data[name];
  }
}

/** The codes of the refusals of an answer. */
export function codes(answer: { userErrors: readonly { code: string }[] }): string[] {
  return answer.userErrors.map(({ code }) => code);
}
