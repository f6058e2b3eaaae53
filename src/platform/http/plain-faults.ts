import { type FastifyReply, type FastifyRequest } from 'fastify';
import { meaning, publicError } from '../graphql/mask-error.js';
import { PublicFault } from '../graphql/public-fault.js';
import { languageOf } from '../messages/catalogue.js';

/** What Fastify itself refuses before any of our code is asked. */
const ofFastify: Readonly<Record<string, () => PublicFault>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new PublicFault(
      'BAD_USER_INPUT',
      {
        vi: 'Kiểu nội dung (Content-Type) này không được nhận ở đây nên yêu cầu chưa được đọc. Hãy gửi đúng kiểu nêu trong tài liệu.',
        en: 'This content type is not taken here, so the request was not read. Send one that the documentation names.',
      },
      { status: 415 },
    ),
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new PublicFault(
      'COST_LIMIT',
      {
        vi: 'Nội dung gửi lên lớn quá giới hạn nên chưa được đọc. Hãy chia nhỏ rồi gửi lại.',
        en: 'The body is larger than the limit, so it was not read. Split it and send again.',
      },
      { status: 413 },
    ),
};

/** Answers over plain HTTP what was thrown there, in the client's language; answers false to what is a bug. */
export async function answerPlainly(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  const fault = ofFastify[codeBehind(thrown)]?.() ?? thrown;
  const kind = meaning(fault);
  if (kind !== 'ours' && kind !== 'passing') return false;
  const language = languageOf(request.headers['accept-language']);
  const { message, extensions = {} } = publicError(fault, language, request.id);
  const status = kind === 'passing' ? 503 : statusOf(fault as PublicFault);
  // A body that was not read to its end must not be taken for the next request.
  if (!request.raw.readableEnded) void reply.header('connection', 'close');
  if (status === 503) void reply.header('retry-after', '5');
  await reply
    .code(status)
    .header('content-language', language)
    .send({ errors: [{ code: extensions['code'], message, extensions }] });
  return true;
}

/** Nest hands Fastify's own refusals on inside one of its exceptions. */
function codeBehind(thrown: unknown): string {
  const { code, cause } = Object(thrown) as { code?: unknown; cause?: { code?: unknown } };
  return String(cause?.code ?? code);
}

function statusOf({ extensions }: PublicFault): number {
  const { status = 200 } = (extensions['http'] ?? {}) as { status?: number };
  return status === 200 ? 400 : status;
}
