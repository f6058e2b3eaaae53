import {
  type Band,
  type Exclusion,
  fewerDeductions,
  type Leaf,
  type Method,
  type Scheme,
} from '../scheme/scheme.js';
import { type Sentence } from './sentence.js';

/** The rule by which a leaf was scored, as a person says it. */
export function ruleOf({ method, max }: Leaf): Sentence {
  switch (method.type) {
    case 'MANUAL':
      return {
        vi: `Người chấm cho điểm từ 0 đến ${max}${method.above === 'CUT' ? ', cao hơn thì tính bằng mức tối đa' : ''}.`,
        en: `A person gives points from 0 to ${max}${method.above === 'CUT' ? '; more counts as the maximum' : ''}.`,
      };
    case 'BOOLEAN':
      return {
        vi: `Có thì ${method.yes} điểm, không thì ${method.no} điểm.`,
        en: `${method.yes} points if so, ${method.no} if not.`,
      };
    case 'CHOICE': {
      const options = method.options
        .map(({ code, name, points }) => `${code} "${name}" = ${points}`)
        .join('; ');
      return { vi: `Theo mức được chọn: ${options}.`, en: `By the option chosen: ${options}.` };
    }
    case 'BANDS':
      return bandsSentence(method);
    case 'RATIO_TO_TARGET':
      return {
        vi: `Điểm tối đa ${max} nhân tỷ lệ thực hiện trên chỉ tiêu, không quá ${method.cap}.`,
        en: `The maximum ${max} times actual over target, ${method.cap} at most.`,
      };
    case 'LEADER_RELATIVE':
      return leaderSentence(method, max);
    case 'PER_UNIT':
      return {
        vi: `Mỗi trường hợp ${method.each} điểm, tối đa ${method.cap}.`,
        en: `${method.each} points for each, ${method.cap} at most.`,
      };
    case 'PER_VIOLATION':
      return {
        vi: `Bắt đầu từ ${method.start} điểm, mỗi trường hợp trừ ${method.each}, không dưới ${method.floor}.`,
        en: `From ${method.start} points, ${method.each} less for each case, never below ${method.floor}.`,
      };
    case 'PLUS_MINUS':
      return {
        vi: `Mỗi trường hợp được cộng ${method.plus}, mỗi trường hợp bị trừ ${method.minus}, trong khoảng từ ${method.least} đến ${max}.`,
        en: `${method.plus} for each case that adds, ${method.minus} less for each that takes away, from ${method.least} to ${max}.`,
      };
    case 'EXTERNAL':
      return {
        vi: `Điểm do nơi khác chấm theo thang ${method.outOf}, quy về ${method.to ?? max}.`,
        en: `A score given elsewhere out of ${method.outOf}, brought to ${method.to ?? max}.`,
      };
  }
}

function bandsSentence({ bands, over }: Extract<Method, { type: 'BANDS' }>): Sentence {
  const text = bands.map(bandText).join('; ');
  return over === 'PERCENT_OF_TARGET'
    ? {
        vi: `Theo khoảng của phần trăm thực hiện so với chỉ tiêu: ${text}.`,
        en: `By the band in which the percentage of the target lies: ${text}.`,
      }
    : { vi: `Theo khoảng: ${text}.`, en: `By the band in which it lies: ${text}.` };
}

/** Brackets include the edge, parentheses leave it out. */
function bandText({ from, fromInclusive, to, toInclusive, points }: Band): string {
  const low = from === null ? '(-∞' : `${fromInclusive ? '[' : '('}${from}`;
  const high = to === null ? '+∞)' : `${to}${toInclusive ? ']' : ')'}`;
  return `${low}; ${high} = ${points}`;
}

function leaderSentence(
  { atTargetShare, leader }: Extract<Method, { type: 'LEADER_RELATIVE' }>,
  max: string,
): Sentence {
  const [vi, en] =
    leader === 'GREATEST_EXCESS'
      ? ['vượt chỉ tiêu nhiều nhất cụm', 'that exceeds its target the most']
      : ['thực hiện cao nhất cụm', 'with the greatest actual'];
  return {
    vi: `Đạt chỉ tiêu được ${atTargetShare} của ${max} điểm, đơn vị ${vi} được trọn, ở giữa tính theo tỷ lệ; dưới chỉ tiêu tính theo tỷ lệ thực hiện.`,
    en: `At the target ${atTargetShare} of ${max} points, all of them for the unit ${en}, in proportion between; below the target in proportion to it.`,
  };
}

/** Of a mark that is not made by a method from an input. */
export const rulesWithoutMethod: Readonly<Record<'SUM' | 'POINTS' | 'NOT_APPLICABLE', Sentence>> = {
  SUM: {
    vi: 'Tổng điểm các mục con, mỗi mục nhân hệ số của nó.',
    en: 'The sum of its children, each by its weight.',
  },
  POINTS: {
    vi: 'Người có thẩm quyền ở bước chấm ấn định số điểm này; không tính từ đầu vào.',
    en: 'Whoever had the say in a stage set these points; they are not computed.',
  },
  NOT_APPLICABLE: {
    vi: 'Mục này không áp dụng cho đơn vị nên không chấm.',
    en: 'The item does not apply to the unit, so nothing is scored.',
  },
};

export function totalRule({ bonusCap, bonusPlace, deductionCap }: Scheme): Sentence {
  const cap = {
    vi: bonusCap === null ? '' : ` (tất cả không quá ${bonusCap})`,
    en: bonusCap === null ? '' : ` (${bonusCap} at most in all)`,
  };
  const off = {
    vi: deductionCap === undefined ? '' : ` (tất cả không quá ${deductionCap})`,
    en: deductionCap === undefined ? '' : ` (${deductionCap} at most in all)`,
  };
  const inside = bonusPlace === 'INSIDE';
  return {
    vi: `Tổng điểm các tiêu chí, cộng điểm thưởng${cap.vi}, trừ điểm trừ${off.vi}${inside ? ', không vượt điểm tối đa của đơn vị' : ''}.`,
    en: `The criteria, plus bonuses${cap.en}, less deductions${off.en}${inside ? ', never above the unit’s maximum' : ''}.`,
  };
}

/** A figure that ranks are decided by, as a person says it. */
export function keySentence(key: string): Sentence {
  switch (key) {
    case 'TOTAL':
      return { vi: 'tổng điểm', en: 'the total' };
    case 'SHARE':
      return { vi: 'tỷ lệ trên điểm tối đa', en: 'the share of the maximum' };
    case fewerDeductions:
      return { vi: 'số điểm bị trừ (ít hơn đứng trên)', en: 'points deducted (fewer stand above)' };
    default:
      return { vi: `điểm mục ${key}`, en: `points on ${key}` };
  }
}

export function rankRule({ rankBy = 'TOTAL', tieBreakers }: Scheme): Sentence {
  const first = keySentence(rankBy);
  const then = tieBreakers.map(keySentence);
  const listed = (texts: readonly string[]) => texts.join(', ');
  return {
    vi: `Xếp theo ${first.vi} từ cao xuống thấp${then.length === 0 ? '' : `; bằng nhau thì lần lượt theo ${listed(then.map(({ vi }) => vi))}`}; vẫn bằng nhau thì đồng hạng và bỏ cách hạng sau (1-2-2-4).`,
    en: `By ${first.en}, the highest first${then.length === 0 ? '' : `; where equal, in turn by ${listed(then.map(({ en }) => en))}`}; still equal, they share a rank and the next is left out (1-2-2-4).`,
  };
}

export function exclusionRule({ name, excludesWhen, effect }: Exclusion): Sentence {
  const suspended = effect === 'SUSPENDED';
  return {
    vi: `${suspended ? 'Tạm hoãn xét' : 'Không xét'}, không xếp hạng khi điều kiện "${name}" có giá trị ${excludesWhen}.`,
    en: `${suspended ? 'Suspended' : 'Not considered'}, without a rank, where "${name}" is ${excludesWhen}.`,
  };
}
