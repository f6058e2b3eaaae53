import { type Band, type Exclusion, type Leaf, type Method, type Scheme } from './scheme.js';
import { type Sentence } from './sentence.js';

/** The rule by which a leaf was scored, as a person says it; where it rounds, it says so. */
export function ruleOf(leaf: Leaf, places: number): Sentence {
  const { vi, en } = methodSentence(leaf.method, leaf.max);
  return {
    vi: `${vi} Làm tròn một lần, ${places} chữ số thập phân, từ 5 trở lên làm tròn lên.`,
    en: `${en} Rounded once, to ${places} decimal places, a half upwards.`,
  };
}

function methodSentence(method: Method, max: string): Sentence {
  switch (method.type) {
    case 'MANUAL':
      return {
        vi: `Người chấm cho điểm từ 0 đến ${max}.`,
        en: `A person gives points from 0 to ${max}.`,
      };
    case 'BOOLEAN':
      return {
        vi: `Có thì ${method.yes} điểm, không thì ${method.no} điểm.`,
        en: `${method.yes} points if so, ${method.no} if not.`,
      };
    case 'CHOICE': {
      const options = method.options.map(({ code, name, points }) => `${code} "${name}" = ${points}`).join('; ');
      return { vi: `Theo mức được chọn: ${options}.`, en: `By the option chosen: ${options}.` };
    }
    case 'BANDS':
      return {
        vi: `Theo khoảng: ${method.bands.map(bandText).join('; ')}.`,
        en: `By the band it lies in: ${method.bands.map(bandText).join('; ')}.`,
      };
    case 'RATIO_TO_TARGET':
      return {
        vi: `Điểm tối đa ${max} nhân tỷ lệ thực hiện trên chỉ tiêu, không quá ${method.cap}.`,
        en: `The maximum ${max} times actual over target, ${method.cap} at most.`,
      };
    case 'LEADER_RELATIVE':
      return {
        vi: `Đạt chỉ tiêu được ${method.atTargetShare} của ${max} điểm, đơn vị cao nhất cụm được trọn, ở giữa tính theo tỷ lệ; dưới chỉ tiêu tính theo tỷ lệ thực hiện.`,
        en: `At the target ${method.atTargetShare} of ${max} points, all of them for the greatest of the cluster, in proportion between; below the target in proportion to it.`,
      };
    case 'PER_UNIT':
      return {
        vi: `Mỗi đơn vị số lượng ${method.each} điểm, tối đa ${method.cap}.`,
        en: `${method.each} points for each, ${method.cap} at most.`,
      };
    case 'PER_VIOLATION':
      return {
        vi: `Bắt đầu từ ${method.start} điểm, mỗi trường hợp trừ ${method.each}, không dưới ${method.floor}.`,
        en: `From ${method.start} points, ${method.each} less for each case, never below ${method.floor}.`,
      };
    case 'EXTERNAL':
      return {
        vi: `Điểm do nơi khác chấm theo thang ${method.outOf}, quy về ${max}.`,
        en: `A score given elsewhere out of ${method.outOf}, brought to ${max}.`,
      };
  }
}

function bandText({ from, fromInclusive, to, toInclusive, points }: Band): string {
  const low = from === null ? '(-∞' : `${fromInclusive ? '[' : '('}${from}`;
  const high = to === null ? '+∞)' : `${to}${toInclusive ? ']' : ')'}`;
  return `${low}; ${high} = ${points}`;
}

export const sumRule: Sentence = {
  vi: 'Tổng điểm các mục con.',
  en: 'The sum of its children.',
};

export function totalRule({ bonusCap }: Scheme): Sentence {
  return {
    vi: `Tổng điểm các tiêu chí, cộng điểm thưởng (tối đa ${bonusCap}), trừ điểm trừ.`,
    en: `The criteria, plus bonuses (${bonusCap} at most), less deductions.`,
  };
}

export function rankRule({ tieBreakers }: Scheme): Sentence {
  const vi =
    tieBreakers.length === 0 ? '' : `; bằng nhau thì lần lượt so các mục ${tieBreakers.join(', ')}`;
  const en =
    tieBreakers.length === 0 ? '' : `; where they are equal, by the points on ${tieBreakers.join(', ')} in turn`;
  return {
    vi: `Xếp theo tổng điểm từ cao xuống thấp${vi}; vẫn bằng nhau thì đồng hạng và bỏ cách hạng sau (1-2-2-4).`,
    en: `By the total, the highest first${en}; still equal, they share a rank and the next is left out (1-2-2-4).`,
  };
}

export function exclusionRule({ name, excludesWhen }: Exclusion): Sentence {
  return {
    vi: `Đơn vị không được xếp hạng khi "${name}" ${excludesWhen ? 'xảy ra' : 'không được đáp ứng'} (giá trị ${excludesWhen}).`,
    en: `A unit holds no rank where "${name}" is ${excludesWhen}.`,
  };
}
