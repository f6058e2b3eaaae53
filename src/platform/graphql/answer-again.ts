import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '../database/unit-of-work.js';
import { type Log } from '../logging/log.js';
import { languageOf } from '../messages/catalogue.js';
import { type Admission } from './admission.js';
import { type KeptAnswers, keyOf, type Question } from './kept-answers.js';

/** A request whose answer may be kept. */
export class Keeping {
  /** The answer has no error, and its snapshot held what the data were when its viewer was let in. */
  sound = false;

  constructor(
    readonly key: string,
    readonly version: string,
    readonly began: number,
  ) {}
}

/** What is known of a request before GraphQL sees it. */
export interface Visit {
  /** Rejects as the admission does; GraphQL tells that refusal like any other. */
  readonly actor: Promise<Actor | null>;
  keeping?: Keeping;
}

/** The headers that GraphQL gives an answer; all others belong to the one reply. */
const kept = ['content-type', 'content-language', 'cache-control'];

/** Gives kept answers again, before GraphQL reads the question a second time; hands new ones over to be kept. */
export class AnswerAgain {
  private readonly visits = new WeakMap<FastifyRequest, Visit>();

  constructor(
    private readonly answers: KeptAnswers,
    private readonly admission: Admission,
    private readonly log: Log,
  ) {}

  visit(request: FastifyRequest): Visit | undefined {
    return this.visits.get(request);
  }

  /** Fastify's `preHandler`. */
  async before(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const question = questionOf(request);
    if (question === undefined || !this.answers.knows(question.query)) return undefined;
    const began = performance.now();
    const admitted = this.admission.admitWithVersion({
      authorization: request.headers.authorization,
      requestId: request.id,
    });
    const visit: Visit = { actor: admitted.then((who) => who?.actor ?? null) };
    this.visits.set(request, visit);
    const who = await admitted.catch(() => null);
    if (who === null) {
      await visit.actor.catch(() => undefined);
      return undefined;
    }
    const key = keyOf(question, who.actor);
    const answer = this.answers.find(key, who.version);
    if (answer === undefined) {
      visit.keeping = new Keeping(key, who.version, began);
      return undefined;
    }
    this.log.info(
      { requestId: request.id, kept: true, errors: 0, ms: Math.round(performance.now() - began) },
      'answered',
    );
    return reply.headers(answer.headers).send(answer.body);
  }

  /** Fastify's `onSend`: what goes out is what is kept. */
  after(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const keeping = this.visits.get(request)?.keeping;
    if (keeping?.sound !== true || typeof payload !== 'string' || reply.statusCode !== 200) return;
    const headers = kept.flatMap((name) => {
      const value = reply.getHeader(name);
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    const { key, version, began } = keeping;
    this.answers.keep(
      key,
      { version, body: Buffer.from(payload), headers: Object.fromEntries(headers) },
      began,
    );
  }
}

/** The plainest way to ask; whoever asks in another way is answered by GraphQL itself. */
function questionOf({ method, headers, body, routeOptions: { url } }: FastifyRequest): Question | undefined {
  if (url !== '/graphql' || method !== 'POST' || !isRecord(body)) return undefined;
  const { query, operationName = null, variables = null, ...more } = body;
  if (typeof query !== 'string' || Object.keys(more).length > 0) return undefined;
  if (operationName !== null && typeof operationName !== 'string') return undefined;
  if (variables !== null && !isRecord(variables)) return undefined;
  return {
    ...{ query, operationName, variables },
    language: languageOf(headers['accept-language']),
    accept: headers.accept ?? '',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
