import { Injectable } from '@nestjs/common';
import { type WriteTx } from '../../../platform/database/transaction.js';
import {
  isStateFlag,
  type QuotaFacts,
  type QuotaRule,
  sharesOf,
  type ToldShare,
} from '../../domain/decision/quota.js';
import { leadingOf } from '../../domain/decision/verdict.js';
import { LeaderReader } from '../../store/publication/leader-reader.js';
import { proposedOf, ProposalReader } from '../../store/decision/proposal-reader.js';
import { QuotaReader } from '../../store/decision/quota-reader.js';
import { type ProposalDesk } from './proposal-desk.js';

/** What the quotas need to know of a list that is about to be submitted. */
@Injectable()
export class QuotaDesk {
  constructor(
    private readonly rules: QuotaReader,
    private readonly proposals: ProposalReader,
    private readonly leaders: LeaderReader,
  ) {}

  async of(
    tx: WriteTx,
    { desk, organiser, clusterName, run, members, verdicts, list }: ProposalDesk,
    {
      minutes,
      leaders: stated,
    }: { minutes: string; leaders: { readonly count: number; readonly basis: string } | null },
  ): Promise<{ rules: readonly QuotaRule[]; facts: QuotaFacts; shares: readonly ToldShare[] }> {
    const rules = await this.rules.ofYear(tx, desk.subjectYear);
    const [stored = []] = await this.proposals.itemsOf(tx, list === null ? [] : [list.listId]);
    const items = stored.map(proposedOf);
    const elsewhere = await this.proposals.forTheState(tx, desk, organiser);
    const counted = await this.leaders.ofOrganiser(tx, organiser);
    const flagsElsewhere = elsewhere.filter(({ kind }) => kind === 'FLAG').length;
    const leading = leadingOf(run.scheme, members, verdicts);
    const facts: QuotaFacts = {
      ...{ clusterName, items, flagsElsewhere, minutes, elsewhere },
      leading: leading === null ? [] : [leading.unitId],
      excluded: new Map(
        members
          .filter(({ exclusions }) => exclusions.length > 0)
          .map(({ unitId, exclusions }) => [unitId, exclusions.join('; ')]),
      ),
      leaders: { counted: counted.length, stated: stated?.count ?? null },
    };
    const proposed = flagsElsewhere + items.filter(({ award }) => isStateFlag(award)).length;
    return { rules, facts, shares: sharesOf(rules, { proposed, counted, stated }) };
  }
}
