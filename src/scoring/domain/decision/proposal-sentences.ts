import { type ChangingBody } from './proposal-basis.js';
import { type DecidingBody, type ProposedAward } from './proposal.js';
import { type Decision, type Scheme } from '../scheme/scheme.js';
import { type Sentence } from '../run/sentence.js';
import { type BallotBody, type BallotTerms } from './vote-rule.js';

const bodies: Readonly<Record<DecidingBody, Sentence>> = {
  CLUSTER: { vi: 'Cụm, khối', en: 'The cluster' },
  STANDING_BODY: { vi: 'Cơ quan thường trực', en: 'The standing body' },
  COUNCIL: { vi: 'Hội đồng', en: 'The council' },
};

const electorates: Readonly<Record<BallotBody, Sentence>> = {
  CLUSTER_MEETING: { vi: 'hội nghị cụm, khối', en: 'meeting of the cluster' },
  COUNCIL: { vi: 'hội đồng', en: 'council' },
};

const bases: Readonly<Record<BallotTerms['rule']['base'], Sentence>> = {
  ENTITLED: { vi: 'số được bỏ phiếu', en: 'those entitled' },
  CAST: { vi: 'số phiếu đã bỏ', en: 'the papers cast' },
};

interface Named {
  readonly unitName: string;
  readonly rank: number | null;
}

const named = (units: readonly Named[], word: string): readonly string[] =>
  units.map(({ unitName, rank }) => `${unitName} (${word} ${rank ?? '–'})`);
const listed = (units: readonly Named[], word: string) => named(units, word).join(', ');
const onlyNames = (units: readonly Named[]) => units.map(({ unitName }) => unitName).join(', ');
const seatsEn = (seats: number) => `${seats} ${seats === 1 ? 'seat' : 'seats'}`;
const votesEn = (votes: number) => `${votes} ${votes === 1 ? 'vote' : 'votes'}`;

/** How an award is given. @param terms of the ballot that counts; null before one was held */
export function awardRule(
  { decision }: Scheme,
  { name }: ProposedAward,
  { seats, terms }: { readonly seats: number | null; readonly terms: BallotTerms | null },
): Sentence {
  if (seats === null)
    return {
      vi: `Bảng điểm không có ${name}; cơ quan thường trực hoặc hội đồng đề nghị và nêu lý do.`,
      en: `The scheme does not give ${name}; the standing body or the council proposes for it, with a reason.`,
    };
  const enough = thresholdSentence(terms);
  const how =
    decision?.by === 'VOTE'
      ? {
          vi: `do bỏ phiếu quyết định, trong các đơn vị được xếp hạng${eligibility(decision).vi}; ${enough.vi}`,
          en: `decided by a vote among the ranked units${eligibility(decision).en}; ${enough.en}`,
        }
      : {
          vi: `theo thứ tự hạng; bằng hạng ở suất cuối thì bỏ phiếu trong các đơn vị bằng hạng${terms === null ? '' : `, ${enough.vi}`}`,
          en: `by rank; equal ranks at the last seat are decided by a ballot among them${terms === null ? '' : `, ${enough.en}`}`,
        };
  return {
    vi: `Xét cờ trước, bằng khen sau cho đơn vị chưa được đề nghị, không xét đơn vị bị loại. ${name}: ${seats} suất, ${how.vi}.`,
    en: `Flags are given first, then certificates to units not proposed yet, never to an excluded one. ${name}: ${seatsEn(seats)}, ${how.en}.`,
  };
}

function thresholdSentence(terms: BallotTerms | null): Sentence {
  if (terms === null)
    return { vi: 'tỷ lệ thông qua chốt khi mở bỏ phiếu', en: 'the threshold is fixed when the ballot opens' };
  const { threshold, comparison, base, name, legalBasis } = terms.rule;
  const share = `${threshold.numerator}/${threshold.denominator}`;
  const inclusive = comparison === '>=';
  return {
    vi: `cần ${inclusive ? 'từ ' : 'trên '}${share} ${bases[base].vi}${inclusive ? ' trở lên' : ''} (${name}; ${legalBasis})`,
    en: `it takes ${inclusive ? 'at least' : 'more than'} ${share} of ${bases[base].en} (${name}; ${legalBasis})`,
  };
}

function eligibility({ eligible }: Extract<Decision, { by: 'VOTE' }>): Sentence {
  const { total, rank } = eligible;
  return {
    vi: `${total === undefined ? '' : `, tổng điểm từ ${total}`}${rank === undefined ? '' : `, hạng từ 1 đến ${rank}`}`,
    en: `${total === undefined ? '' : `, with a total of ${total} or more`}${rank === undefined ? '' : `, of ranks 1 to ${rank}`}`,
  };
}

/** How a unit fared in a ballot. */
export function roundSentence(round: {
  readonly body: BallotBody;
  readonly round: number;
  readonly terms: BallotTerms;
  readonly votes: number | null;
  readonly base: number;
  readonly needed: number;
  readonly elected: boolean;
  readonly stands: boolean;
}): Sentence {
  const { body, votes, base, needed, elected, stands, terms } = round;
  const come = votes === null ? outside : counted({ votes, base, needed, elected });
  return {
    vi: `Vòng ${round.round}, ${electorates[body].vi}, tính trên ${bases[terms.rule.base].vi}: ${come.vi}${stands ? '' : '; không dùng để quyết định'}.`,
    en: `Round ${round.round}, ${electorates[body].en}, of ${bases[terms.rule.base].en}: ${come.en}${stands ? '' : '; it does not decide'}.`,
  };
}

const outside: Sentence = { vi: 'không có trong danh sách bầu', en: 'not a candidate' };

function counted(tally: {
  readonly votes: number;
  readonly base: number;
  readonly needed: number;
  readonly elected: boolean;
}): Sentence {
  const { votes, base, needed, elected } = tally;
  const come = elected
    ? { vi: 'được chọn', en: 'chosen' }
    : votes >= needed
      ? { vi: 'đủ phiếu nhưng chưa được chọn', en: 'enough, but not chosen' }
      : { vi: 'không đủ phiếu', en: 'not enough' };
  return {
    vi: `${votes} phiếu trên ${base}, cần ${needed}: ${come.vi}`,
    en: `${votesEn(votes)} of ${base}, ${needed} needed: ${come.en}`,
  };
}

/** What decided about a unit and an award, by ranks and ballots alone. */
export const proposalSentences = {
  byRank: ({ rank, order, seats }: { rank: number; order: number; seats: number }): Sentence => ({
    vi: `Hạng ${rank}, thứ ${order} trong các đơn vị còn xét, trong ${seats} suất.`,
    en: `Rank ${rank}, number ${order} of those still considered, within ${seatsEn(seats)}.`,
  }),
  higherAward: (name: string): Sentence => ({
    vi: `Đã được đề nghị ${name}, xét trước, nên không xét thêm.`,
    en: `Proposed already for ${name}, which is given before, and not considered again.`,
  }),
  excluded: (names: readonly string[]): Sentence => ({
    vi: `Không được xếp hạng nên không xét: ${names.join('; ')}.`,
    en: `Not considered, for it holds no rank: ${names.join('; ')}.`,
  }),
  behind: ({
    rank,
    seats,
    holders,
    tied,
  }: {
    readonly rank: number;
    readonly seats: number;
    readonly holders: readonly Named[];
    readonly tied: readonly Named[];
  }): Sentence => ({
    vi: `Hạng ${rank}, sau suất cuối. ${seats} suất: ${[...named(holders, 'hạng'), ...(tied.length === 0 ? [] : [`còn chờ quyết định giữa ${named(tied, 'hạng').join(' và ')}`])].join(', ')}.`,
    en: `Rank ${rank}, behind the last seat. ${seatsEn(seats)}: ${[...named(holders, 'rank'), ...(tied.length === 0 ? [] : [`still open between ${named(tied, 'rank').join(' and ')}`])].join(', ')}.`,
  }),
  taken: (seats: number, holders: readonly Named[]): Sentence => ({
    vi: `Được chọn bằng phiếu nhưng đã hết ${seats} suất: ${listed(holders, 'hạng')}.`,
    en: `Chosen by ballot, but the ${seatsEn(seats)} went to ${listed(holders, 'rank')}.`,
  }),
  tie: ({ rank, seats, others }: { rank: number; seats: number; others: readonly Named[] }): Sentence => ({
    vi: `Đồng hạng ${rank} ở suất cuối với ${onlyNames(others)}; ${seats} suất để ngỏ đến khi bỏ phiếu hoặc có cơ quan quyết định.`,
    en: `Shares rank ${rank} at the last seat with ${onlyNames(others)}; ${seatsEn(seats)} left open until a ballot or a body decides.`,
  }),
  afterATie: {
    vi: 'Chưa đến lượt xét: suất của danh hiệu, hình thức xét trước còn để ngỏ vì bằng hạng.',
    en: 'Its turn has not come: a seat of an award given before is left open by a tie.',
  } satisfies Sentence,
  needsVote: {
    vi: 'Do bỏ phiếu quyết định, và chưa có cuộc bỏ phiếu nào được kiểm.',
    en: 'Decided by a vote, and no ballot was counted yet.',
  } satisfies Sentence,
  needsRunOff: (last: Sentence): Sentence => ({
    vi: `${last.vi} Vòng sau còn phải bỏ phiếu.`,
    en: `${last.en} A run-off is still to come.`,
  }),
  notEligible: (
    decision: Extract<Decision, { by: 'VOTE' }>,
    { total, rank }: { readonly total: string; readonly rank: number },
  ): Sentence => ({
    vi: `Không có trong danh sách bầu: chỉ bầu trong các đơn vị được xếp hạng${eligibility(decision).vi}; đơn vị có tổng điểm ${total}, hạng ${rank}.`,
    en: `Not a candidate: the vote is among the ranked units${eligibility(decision).en}; the unit has ${total} and rank ${rank}.`,
  }),
  noCandidate: {
    vi: 'Không có trong danh sách bầu của cuộc bỏ phiếu.',
    en: 'Not a candidate of the ballot.',
  } satisfies Sentence,
  notInScheme: (name: string): Sentence => ({
    vi: `Không được đề nghị ${name}: không có hạng hay cuộc bỏ phiếu nào quyết định việc này.`,
    en: `Not proposed for ${name}: no rank and no ballot decides it.`,
  }),
};

/** That somebody put a unit on the list. */
export function putOn(body: ChangingBody, reason: string): Sentence {
  return {
    vi: `${bodies[body].vi} đưa vào danh sách, lý do: “${reason}”.`,
    en: `${bodies[body].en} put it on the list, for this reason: “${reason}”.`,
  };
}

/** What the rule gives, and that somebody decided otherwise. */
export function changed(
  given: Sentence,
  {
    body,
    reason,
    proposed,
  }: { readonly body: DecidingBody; readonly reason: string; readonly proposed: boolean },
): Sentence {
  return {
    vi: `${given.vi} ${bodies[body].vi} đã sửa danh sách và ${proposed ? 'đề nghị' : 'không đề nghị'} đơn vị, lý do: “${reason}”.`,
    en: `${given.en} ${bodies[body].en} changed the list and ${proposed ? 'proposes it' : 'does not propose it'}, for this reason: “${reason}”.`,
  };
}
