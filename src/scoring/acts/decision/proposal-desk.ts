import { Injectable } from '@nestjs/common';
import { refused, refusing, type Refused } from '../../../kernel/outcome.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import {
  type DecidingBody,
  type KnownList,
  objectionsToNext,
  type RankedMember,
  type Verdict,
} from '../../domain/decision/proposal.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { verdictsOf } from '../../domain/decision/verdict.js';
import { lockDesk } from '../../store/desk-lock.js';
import { type OrganiserYear, ProposalReader, type StoredList } from '../../store/decision/proposal-reader.js';
import { type ClusterDesk, type DeskNames, ScoringReader } from '../../store/scoring-reader.js';
import { type RunStandings, StandingReader } from '../../store/run/standing-reader.js';

const refuse = refusing<ScoringReasons>();

/** A cluster's list of proposals, locked, as an act finds it. */
export interface ProposalDesk {
  readonly desk: ClusterDesk;
  readonly organiser: OrganiserYear;
  readonly clusterName: string;
  readonly run: RunStandings;
  readonly members: readonly RankedMember[];
  readonly verdicts: readonly Verdict[];
  readonly list: StoredList | null;
}

export interface ProposalApproach {
  readonly cluster: DeskNames;
  readonly body: DecidingBody;
  /** The number of the list that was looked at; 0 where there is none yet. */
  readonly expectedNumber: number;
  /** Whether a next version is made, or the one there is submitted. */
  readonly changes: boolean;
}

/** The one way of every act on proposals: who may, lock, what is there, and whether it is what was looked at. */
@Injectable()
export class ProposalDesks {
  constructor(
    private readonly scoring: ScoringReader,
    private readonly standings: StandingReader,
    private readonly proposals: ProposalReader,
  ) {}

  async approach(tx: WriteTx, { cluster, ...approach }: ProposalApproach): Promise<ProposalDesk | Refused> {
    const { body } = approach;
    const desk = await this.scoring.desk(tx, cluster);
    if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
    const may = { CLUSTER: desk.scorer, STANDING_BODY: desk.standing, COUNCIL: desk.publisher }[body];
    if (!may)
      return refused([
        refuse(body === 'CLUSTER' ? 'PROPOSALS_NOT_YOURS_TO_DRAFT' : 'PROPOSALS_NOT_YOURS_TO_CHANGE', {}),
      ]);
    await lockDesk(tx, desk);
    const { of, clusterName } = await this.proposals.organiser(tx, desk);
    const run = await this.standings.newest(tx, desk);
    if (run === null) return refused([refuse('RUN_NOT_FOUND', {}, ['cluster'])]);
    const list = await this.proposals.newest(tx, cluster);
    const objections = objectionsToNext(list && knownAs(list, run), approach);
    if (objections.length > 0) return refused(objections);
    const verdicts = verdictsOf(await this.standings.ballotsOn(tx, [run.runId]));
    return { desk, organiser: of, clusterName, run, members: membersOf(run), verdicts, list };
  }
}

export function membersOf({ rows }: RunStandings): readonly RankedMember[] {
  return rows.map(({ unitId, code, name, rank, exclusions }) => ({
    ...{ unitId, unitCode: code, unitName: name, rank },
    exclusions: exclusions.map((exclusion) => exclusion.name),
  }));
}

function knownAs({ number, body, submittedAt, runId }: StoredList, run: RunStandings): KnownList {
  return { number, body, submitted: submittedAt !== null, ofNewestRun: runId === run.runId };
}
