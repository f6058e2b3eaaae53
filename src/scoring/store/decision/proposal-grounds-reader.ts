import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../../kernel/ids.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import {
  type BallotOnRun,
  type ProposalGrounds,
  type UnitOfRun,
} from '../../domain/decision/proposal-grounds.js';
import { type QuotaRule } from '../../domain/decision/quota.js';
import { type Scheme } from '../../domain/scheme/scheme.js';
import { seenBallot } from './ballot-reader.js';
import { type ListId, proposalTables, seenProposals } from './proposal-reader.js';

interface OfList {
  readonly listId: ListId;
}

interface RunOfList extends OfList {
  readonly scheme: Scheme;
  readonly units: readonly (UnitOfRun & { readonly unitId: UnitId })[];
}

/** Reads what lists of proposals rest on, to those who see the list; of its ballots those that they see. */
@Injectable()
export class ProposalGroundsReader {
  /** Three statements, however many lists. null where a list may not be seen. */
  async groundsOf(tx: ReadTx, ids: readonly ListId[]): Promise<(ProposalGrounds | null)[]> {
    const runs = await this.runsOf(tx, ids);
    const ballots = await this.ballotsOf(tx, ids);
    const rules = await this.rulesOf(tx, ids);
    return ids.map((id) => {
      const run = runs.find(({ listId }) => listId === id);
      const of = <Row extends OfList>(rows: readonly Row[]) => rows.filter(({ listId }) => listId === id);
      return run === undefined
        ? null
        : { scheme: run.scheme, units: run.units, ballots: of(ballots), rules: of(rules) };
    });
  }

  private runsOf(tx: ReadTx, ids: readonly ListId[]): Promise<RunOfList[]> {
    return tx.sql<RunOfList>`
      select l.id as "listId", scheme.document as scheme,
             (select jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'unitCode', r.unit_code, 'unitName', r.unit_name, 'total', r.total::text,
                                                  'rank', r.rank, 'exclusions', r.exclusions) order by r.place)
                from scoring.run_row r where r.run_id = l.run_id) as units
        from ${proposalTables}
        join scoring.run run on run.id = l.run_id
        join scoring.scheme scheme on scheme.id = run.scheme_id
       where l.id = any (${ids}::uuid[]) and ${seenProposals}`;
  }

  /** The ballots on a list's run that had been counted when it was made, oldest first. */
  private ballotsOf(tx: ReadTx, ids: readonly ListId[]): Promise<(BallotOnRun & OfList)[]> {
    return tx.sql<BallotOnRun & OfList>`
      select l.id as "listId", b.id as "ballotId", b.purpose, b.terms, b.terms->'rule'->>'body' as body, x.result,
             (select jsonb_agg(jsonb_build_object('number', k.number, 'unitId', k.unit_id)) from scoring.ballot_candidate k where k.ballot_id = b.id) as candidates
        from ${proposalTables}
        join scoring.ballot b on b.run_id = l.run_id
        join scoring.ballot_closing x on x.ballot_id = b.id and x.result is not null and x.closed_at <= l.made_at
       where l.id = any (${ids}::uuid[]) and ${seenProposals} and ${seenBallot}
       order by l.id, b.id`;
  }

  /** The legal limits in force on the last day of the year judged. */
  private rulesOf(tx: ReadTx, ids: readonly ListId[]): Promise<(QuotaRule & OfList)[]> {
    return tx.sql<QuotaRule & OfList>`
      select l.id as "listId", q.code, q.level, q.kind, q.name, q.legal_basis as "legalBasis", q.parameters, q.note
        from ${proposalTables}
        join scoring.quota_rule q on q.valid @> make_date(p.subject_year, 12, 31)
       where l.id = any (${ids}::uuid[]) and ${seenProposals}
       order by l.id, q.code`;
  }
}
