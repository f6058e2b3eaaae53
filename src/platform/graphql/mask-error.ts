import { createHash } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { type Language } from '../messages/catalogue.js';
import { type Code } from './codes.js';
import { PublicFault } from './public-fault.js';

/** GraphQL's own refusals: their messages speak of the client's text only, so they may be shown. */
const shownCodes: Readonly<Record<string, Code>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/** The database is away or overfull: the same request may succeed a moment later. */
const passingFaults = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
  '55P03',
  '08006',
  '08001',
  '08003',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

export type Meaning = 'ours' | 'client' | 'passing' | 'bug';

/** What kind of error it is; only `bug` and `passing` concern the operator. */
export function meaning(error: unknown): Meaning {
  const cause = unwrapResolverError(error);
  if (cause instanceof PublicFault) return 'ours';
  if (isPassing(cause)) return 'passing';
  if (isUnfitArgument(cause)) return 'client';
  return error instanceof GraphQLError && cause === error && shownCode(error) !== undefined
    ? 'client'
    : 'bug';
}

/**
 * An argument found unfit only while the operation is carried out: a variable that is null where its default was meant.
 * graphql-js gives it no code; it names the client's own argument and nothing else.
 */
function isUnfitArgument(cause: unknown): boolean {
  return cause instanceof GraphQLError && /^Argument "\w+" (of|has) /.test(cause.message);
}

/** The error as a client may see it: an allow-list. What is not ours or GraphQL's own becomes one sentence and a hash. */
export function publicError(
  error: unknown,
  language: Language,
  requestId: string | undefined,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const place =
    error instanceof GraphQLError
      ? { ...(error.locations && { locations: error.locations }), ...(error.path && { path: error.path }) }
      : {};
  const trace = requestId === undefined ? {} : { requestId };
  switch (meaning(error)) {
    case 'ours': {
      const fault = cause as PublicFault;
      const { http: _http, ...extensions } = fault.extensions;
      return { message: fault.told[language], ...place, extensions: { ...extensions, ...trace } };
    }
    case 'client': {
      const own = error as GraphQLError;
      const before = language === 'vi' ? 'Truy vấn không hợp lệ, hãy sửa theo lược đồ rồi gửi lại: ' : '';
      return {
        message: before + own.message,
        ...place,
        extensions: { code: shownCode(own) ?? ('BAD_USER_INPUT' satisfies Code), retriable: false, ...trace },
      };
    }
    case 'passing':
      return {
        message: busy[language],
        ...place,
        extensions: { code: 'OVERLOADED' satisfies Code, retriable: true, ...trace },
      };
    case 'bug':
      return {
        message: broken[language],
        ...place,
        extensions: { code: 'INTERNAL' satisfies Code, retriable: false, kind: hashOf(cause), ...trace },
      };
  }
}

export const busy = {
  vi: 'Hệ thống đang quá tải hoặc tạm mất kết nối cơ sở dữ liệu nên chưa xử lý được yêu cầu. Dữ liệu đã xác nhận không bị mất; hãy gửi lại sau ít phút, giữ nguyên khóa chống gửi trùng.',
  en: 'The service is overloaded or has lost its database for a moment, so the request was not handled. Nothing acknowledged is lost; send it again in a few minutes with the same idempotency key.',
};

const broken = {
  vi: 'Hệ thống gặp lỗi ngoài dự kiến nên chưa thực hiện được yêu cầu; không có gì bị thay đổi dở dang. Hãy thử lại; nếu vẫn lỗi, hãy báo quản trị kèm mã requestId.',
  en: 'The service met an unexpected fault, so the request was not carried out and nothing is half done. Try again; if it persists, tell the operator the requestId.',
};

function shownCode(error: GraphQLError): Code | undefined {
  const { code } = error.extensions;
  return typeof code === 'string' ? shownCodes[code] : undefined;
}

/** What the driver says when a connection went away: in words alone, for such a fault never came from the database. */
const lostConnection =
  /connection terminated|connection error|not queryable|timeout exceeded when trying to connect/i;

function isPassing(cause: unknown): boolean {
  const fault: unknown = cause instanceof QueryFailedError ? cause.driverError : cause;
  return (
    fault instanceof Error &&
    (passingFaults.has(String((fault as { code?: unknown }).code)) || lostConnection.test(fault.message))
  );
}

/** Groups like faults without telling what they are. */
function hashOf(cause: unknown): string {
  const text = cause instanceof Error ? `${cause.name}:${cause.message}` : String(cause);
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
