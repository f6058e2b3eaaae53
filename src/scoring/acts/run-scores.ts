import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { gather } from '../domain/gather.js';
import { rank } from '../domain/rank.js';
import { type ScoringReasons } from '../domain/reasons.js';
import { type Scheme, scoredBy } from '../domain/scheme.js';
import { schemeAllowed, versionMeant } from '../domain/scheme-of-year.js';
import { scoreCluster } from '../domain/score.js';
import { MemberFactsReader } from '../store/member-facts-reader.js';
import { RunWriter } from '../store/run-writer.js';
import { SchemeReader } from '../store/scheme-reader.js';
import { type DeskNames, ScoringReader } from '../store/scoring-reader.js';

const refuse = refusing<ScoringReasons>();

export interface ScoringRun {
  readonly cluster: DeskNames;
  readonly schemeCode: string;
  readonly idempotencyKey: string;
}

/** Scores and ranks a whole cluster and freezes inputs, scheme and result together (law 20). */
@Injectable()
export class RunScores {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scoring: ScoringReader,
    private readonly schemes: SchemeReader,
    private readonly facts: MemberFactsReader,
    private readonly runs: RunWriter,
  ) {}

  run(
    viewer: Viewer,
    { cluster, schemeCode, idempotencyKey }: ScoringRun,
  ): Promise<Outcome<{ runId: string }>> {
    return this.work.write(
      viewer,
      { act: 'runScores', idempotencyKey, input: { cluster, schemeCode } },
      async (tx) => {
        const desk = await this.scoring.desk(tx, cluster);
        if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
        if (!desk.scorer) return refused([refuse('CLUSTER_NOT_YOURS_TO_SCORE', {})]);
        const [known] = await this.schemes.schemesByCodes(tx, [
          { code: schemeCode, version: versionMeant(desk.openYear, schemeCode) },
        ]);
        if (!known) return refused([refuse('SCHEME_NOT_FOUND', {}, ['schemeCode'])]);
        const against = schemeAllowed(desk.openYear, known.scheme);
        if (against.length > 0) return refused(against);
        await this.runs.lock(tx, desk);
        const members = await this.scoring.members(tx, desk);
        if (members.length === 0) return refused([refuse('CLUSTER_EMPTY', {})]);
        const names = new Map<string, string>(members.map((member) => [member.code, member.name]));
        const facts = await this.facts.ofMembers(tx, desk, { members, figures: figuresOf(known.scheme) });
        const inputs = facts.map((member) => gather(known.scheme, member));
        const result = scoreCluster(known.scheme, inputs);
        if ('faults' in result) {
          return refused(
            result.faults.map((fault) =>
              refuse('SCORE_INPUT_FAULT', { ...fault, unitName: names.get(fault.unit) ?? fault.unit }, [
                'cluster',
                fault.unit,
                fault.code,
              ]),
            ),
          );
        }
        const runId = await this.runs.insert(tx, desk, {
          scheme: known,
          members,
          facts,
          ranked: rank(known.scheme, result.scores),
          personId: viewer.personId,
        });
        tx.witness({
          act: 'runScores',
          subject: { type: 'ScoringRun', id: runId },
          facts: {
            clusterId: desk.clusterId,
            period: cluster.periodCode,
            scheme: known.scheme.code,
            hash: known.hash,
          },
        });
        return done({ runId });
      },
    );
  }
}

function figuresOf(scheme: Scheme): readonly { form: string; indicator: string }[] {
  return [...scoredBy(scheme), ...scheme.exclusions].flatMap(({ input }) =>
    input.from === 'REPORT' ? [{ form: input.form, indicator: input.indicator }] : [],
  );
}
