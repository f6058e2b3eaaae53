import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { nameText, proseText } from '../../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import {
  type DecidingBody,
  objectionsToItems,
  type Proposed,
  type ProposedAward,
} from '../../domain/decision/proposal.js';
import { basisText } from '../../domain/decision/proposal-basis.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { ProposalReader } from '../../store/decision/proposal-reader.js';
import { ProposalWriter } from '../../store/decision/proposal-writer.js';
import { type DeskNames } from '../../store/scoring-reader.js';
import { type ProposalDesk, ProposalDesks } from './proposal-desk.js';

const refuse = refusing<ScoringReasons>();

export interface ProposalChange {
  readonly cluster: DeskNames;
  readonly body: Exclude<DecidingBody, 'CLUSTER'>;
  readonly reason: string;
  /** The whole list as it shall be. */
  readonly items: readonly { readonly unitCode: string; readonly award: ProposedAward }[];
  readonly expectedNumber: number;
  readonly idempotencyKey: string;
}

/** Puts another list in the place of the newest, with a reason: by the standing body, or by the council, which may overrule it. */
@Injectable()
export class ChangeProposals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desks: ProposalDesks,
    private readonly proposals: ProposalReader,
    private readonly writer: ProposalWriter,
  ) {}

  run(viewer: Viewer, change: ProposalChange): Promise<Outcome<{ number: number }>> {
    const { cluster, body, expectedNumber, idempotencyKey } = change;
    return this.work.write(viewer, { act: 'changeProposals', idempotencyKey, input: change }, async (tx) => {
      const found = await this.desks.approach(tx, { cluster, body, expectedNumber, changes: true });
      if ('kind' in found) return found;
      const { desk, run, list } = found;
      if (list === null) return refused([refuse('PROPOSALS_NOT_FOUND', {})]);
      const reason = proseText(change.reason);
      const objections = [
        ...(reason === '' ? [refuse('PROPOSALS_CHANGE_NEEDS_REASON', {}, ['reason'])] : []),
        ...objectionsToItems(change.items, found.members),
      ];
      if (objections.length > 0) return refused(objections);
      const [before = []] = await this.proposals.itemsOf(tx, [list.listId]);
      const kept = (unitCode: string, award: ProposedAward) =>
        before.find(
          (item) => item.unitCode === unitCode && item.awardCode === award.code && item.level === award.level,
        );
      const items = itemsOf(
        found,
        change,
        (unitCode, award) => kept(unitCode, award)?.because ?? basisText({ by: 'CHANGE', body, reason }),
      );
      const number = expectedNumber + 1;
      const listId = await this.writer.insert(tx, desk, {
        ...{ items, open: [], runId: run.runId, number, body, reason, personId: viewer.personId },
      });
      tx.witness({
        act: 'changeProposals',
        subject: { type: 'ProposalList', id: listId },
        facts: { clusterId: desk.clusterId, period: cluster.periodCode, number, body, reason },
      });
      return done({ number });
    });
  }
}

function itemsOf(
  { members }: ProposalDesk,
  { items }: ProposalChange,
  because: (unitCode: string, award: ProposedAward) => string,
): readonly Proposed[] {
  return items.flatMap(({ unitCode, award }) =>
    members
      .filter((member) => member.unitCode === unitCode)
      .map(({ unitId, unitName }) => ({
        ...{ unitId, unitCode, unitName, because: because(unitCode, award) },
        award: { ...award, name: nameText(award.name) },
      })),
  );
}
