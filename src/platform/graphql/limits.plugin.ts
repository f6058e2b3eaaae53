import { type ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, visit } from 'graphql';
import { type GraphContext } from './graph-context.js';
import { type Cost, costOf, limits } from './limits.js';
import { PublicFault } from './public-fault.js';

/** Refuses what is too deep, too large or not writable before the first statement goes to the database (law 29). */
export const limitsPlugin: ApolloServerPlugin<GraphContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        refuseUnfitValues(request.variables, 0);
        refuseUnfitLiterals(document);
        const { variables = {} } = request;
        if (operation !== undefined) refuseExcess(costOf({ schema, document, operation, variables }));
        return Promise.resolve();
      },
    }),
};

function refuseExcess({ depth, nodes, badPage }: Cost): void {
  if (badPage !== undefined) {
    throw new PublicFault(
      'BAD_USER_INPUT',
      {
        vi: `"first" là ${badPage}; mỗi trang có từ 1 đến ${limits.page} phần tử. Hãy sửa "first" và dùng "after" để lấy trang tiếp theo.`,
        en: `"first" is ${badPage}; a page holds 1 to ${limits.page} items. Correct "first", and use "after" for the next page.`,
      },
      { status: 400, facts: { figure: badPage, limit: limits.page } },
    );
  }
  if (depth > limits.depth) {
    throw new PublicFault(
      'COST_LIMIT',
      {
        vi: `Truy vấn lồng ${depth} tầng, giới hạn là ${limits.depth}. Hãy tách thành các truy vấn nông hơn.`,
        en: `The query is ${depth} levels deep, the limit is ${limits.depth}. Split it into shallower queries.`,
      },
      { status: 400, facts: { figure: depth, limit: limits.depth } },
    );
  }
  if (nodes > limits.nodes) {
    throw new PublicFault(
      'COST_LIMIT',
      {
        vi: `Truy vấn có thể trả tới ${nodes} phần tử, giới hạn là ${limits.nodes}. Hãy giảm "first" ở các danh sách lồng nhau hoặc lấy nhiều trang.`,
        en: `The query may bring ${nodes} items, the limit is ${limits.nodes}. Ask a smaller "first" in the nested lists, or several pages.`,
      },
      { status: 400, facts: { figure: nodes, limit: limits.nodes } },
    );
  }
}

/** Everything behind this walks values by recursion: what is nested without end would exhaust the stack, or the time of all. */
function refuseUnfitValues(value: unknown, depth: number): void {
  if (typeof value === 'string') refuseUnwritable(value);
  else if (typeof value === 'object' && value !== null) {
    refuseDeepInput(depth);
    for (const inner of Object.values(value)) refuseUnfitValues(inner, depth + 1);
  }
}

function refuseUnfitLiterals(document: DocumentNode): void {
  let depth = 0;
  const nested = { enter: () => refuseDeepInput((depth += 1)), leave: () => void (depth -= 1) };
  visit(document, {
    StringValue: ({ value }) => refuseUnwritable(value),
    ObjectValue: nested,
    ListValue: nested,
  });
}

function refuseDeepInput(depth: number): void {
  if (depth <= limits.inputDepth) return;
  throw new PublicFault(
    'COST_LIMIT',
    {
      vi: `Dữ liệu gửi lên lồng quá ${limits.inputDepth} tầng nên không được đọc. Hãy gửi dữ liệu ít tầng hơn.`,
      en: `The input is nested more than ${limits.inputDepth} levels deep and was not read. Send it with fewer levels.`,
    },
    { status: 400, facts: { figure: depth, limit: limits.inputDepth } },
  );
}

/** NUL and broken surrogates cannot be stored; the database would answer with an error of its own. */
function refuseUnwritable(text: string): void {
  if (!text.includes('\0') && text.isWellFormed()) return;
  throw new PublicFault(
    'BAD_USER_INPUT',
    {
      vi: 'Dữ liệu gửi lên có ký tự không lưu được (NUL hoặc mã Unicode hỏng). Hãy bỏ ký tự đó rồi gửi lại.',
      en: 'The input holds a character that cannot be stored (NUL or broken Unicode). Remove it and send again.',
    },
    { status: 400 },
  );
}
