import { type World } from './world.js';

/** An answer as it came over the wire. */
export interface Raw {
  readonly status: number;
  readonly text: string;
  /** The headers that belong to the answer and not to the one reply. */
  readonly headers: Readonly<Record<string, string | null>>;
}

const ofAnswer = ['content-type', 'content-language', 'content-length', 'cache-control'];

/** Posts a body as it is. */
export async function post(
  world: World,
  token: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Raw> {
  const response = await fetch(`${world.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    text: await response.text(),
    headers: Object.fromEntries(ofAnswer.map((name) => [name, response.headers.get(name)])),
  };
}
