import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Code } from '../graphql/codes.js';
import { limits } from '../graphql/limits.js';
import { type Told } from '../graphql/public-fault.js';
import { languageOf } from '../messages/catalogue.js';
import { answerPlainly } from './plain-faults.js';

interface Unread {
  readonly code: Code;
  readonly told: Told;
  readonly facts?: Readonly<Record<string, unknown>>;
}

const kibibytes = limits.bodyBytes / 1024;

/** Requests that are refused before anybody reads what they ask, by status. */
const unread: Readonly<Record<number, Unread>> = {
  400: {
    code: 'BAD_USER_INPUT',
    told: {
      vi: 'Nội dung gửi lên không phải JSON hợp lệ nên không đọc được. Hãy gửi một đối tượng JSON có trường "query".',
      en: 'The body is not valid JSON and cannot be read. Send a JSON object with the field "query".',
    },
  },
  413: {
    code: 'COST_LIMIT',
    told: {
      vi: `Nội dung gửi lên vượt giới hạn ${kibibytes} KiB nên không được đọc. Hãy chia thành nhiều yêu cầu nhỏ hơn.`,
      en: `The body is larger than the limit of ${kibibytes} KiB and was not read. Send several smaller requests.`,
    },
    facts: { limit: limits.bodyBytes },
  },
  415: {
    code: 'BAD_USER_INPUT',
    told: {
      vi: 'Kiểu nội dung này không được nhận. Hãy gửi JSON với tiêu đề "Content-Type: application/json".',
      en: 'This type of content is not taken. Send JSON with the header "Content-Type: application/json".',
    },
  },
};

/**
 * Leaves what a resolver throws to the GraphQL server, which masks and logs it (Nest's own filter would log refusals as
 * faults), and answers requests that cannot be read in the same form as every other refusal.
 */
@Catch()
export class FaultFilter extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return exception;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const asksGraphql = request.method === 'POST' && request.url.split('?')[0] === '/graphql';
    const fault = asksGraphql ? unread[statusOf(exception) ?? 0] : undefined;
    if (fault !== undefined) {
      answer(reply, request, { status: statusOf(exception) ?? 400, fault });
      return undefined;
    }
    return answerPlainly(exception, request, reply).then((answered) => {
      if (!answered) super.catch(exception, host);
    });
  }
}

function answer(
  reply: FastifyReply,
  { headers, id: requestId }: FastifyRequest,
  { status, fault: { code, told, facts } }: { status: number; fault: Unread },
): void {
  const language = languageOf(headers['accept-language']);
  void reply
    .status(status)
    .header('content-language', language)
    .send({
      errors: [{ message: told[language], extensions: { code, retriable: false, ...facts, requestId } }],
    });
}

function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  const { statusCode } = exception as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}
