/** Who changes a list that the cluster drafted. */
export type ChangingBody = 'STANDING_BODY' | 'COUNCIL';

/** What a proposal rests on, as its record says it. */
export type ProposalBasis =
  | { readonly by: 'RANK'; readonly rank: number }
  | { readonly by: 'BALLOT'; readonly votes: number; readonly base: number }
  | { readonly by: 'CHANGE'; readonly body: ChangingBody; readonly reason: string };

/** "RANK 1", "BALLOT 7/9", "COUNCIL: and the reason". */
export function basisText(basis: ProposalBasis): string {
  switch (basis.by) {
    case 'RANK':
      return `RANK ${basis.rank}`;
    case 'BALLOT':
      return `BALLOT ${basis.votes}/${basis.base}`;
    case 'CHANGE':
      return `${basis.body}: ${basis.reason}`;
  }
}

const forms = {
  rank: /^RANK (\d+)$/,
  ballot: /^BALLOT (\d+)\/(\d+)$/,
  change: /^(STANDING_BODY|COUNCIL): (.*)$/s,
};

/** Reads such a text back. @throws where it is none: nothing else is ever recorded */
export function basisOf(text: string): ProposalBasis {
  const [, rank] = forms.rank.exec(text) ?? [];
  if (rank !== undefined) return { by: 'RANK', rank: Number(rank) };
  const [, votes, base] = forms.ballot.exec(text) ?? [];
  if (votes !== undefined) return { by: 'BALLOT', votes: Number(votes), base: Number(base) };
  const [, body, reason] = forms.change.exec(text) ?? [];
  if ((body === 'STANDING_BODY' || body === 'COUNCIL') && reason !== undefined)
    return { by: 'CHANGE', body, reason };
  throw new Error('A proposal rests on nothing that is known');
}
