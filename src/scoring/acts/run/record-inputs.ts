import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { objectionsToRecording } from '../../domain/sheet/recorded-value.js';
import { RunWriter } from '../../store/run/run-writer.js';
import { type DeskNames, ScoringReader } from '../../store/scoring-reader.js';
import { SchemeToScoreBy } from './scheme-to-score-by.js';
import { isRefused } from '../sheet/sheet-desk.js';

const refuse = refusing<ScoringReasons>();

export interface InputRecording {
  readonly cluster: DeskNames;
  readonly schemeCode: string;
  readonly inputs: readonly {
    readonly unitCode: string;
    readonly code: string;
    readonly value: string;
    readonly document: string;
  }[];
  readonly idempotencyKey: string;
}

/** Records what the service cannot know of a cluster's members, each with the document behind it. */
@Injectable()
export class RecordInputs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scoring: ScoringReader,
    private readonly schemes: SchemeToScoreBy,
    private readonly runs: RunWriter,
  ) {}

  run(viewer: Viewer, recording: InputRecording): Promise<Outcome<{ recorded: number }>> {
    return this.work.write(
      viewer,
      { act: 'recordScoreInputs', idempotencyKey: recording.idempotencyKey, input: recording },
      async (tx) => {
        const desk = await this.scoring.desk(tx, recording.cluster);
        if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
        if (!desk.scorer) return refused([refuse('CLUSTER_NOT_YOURS_TO_SCORE', {})]);
        const known = await this.schemes.named(tx, desk, recording.schemeCode);
        if (isRefused(known)) return known;
        const members = new Map(
          (await this.scoring.members(tx, desk)).map((member) => [member.code, member.unitId]),
        );
        const objections = recording.inputs.flatMap((input) => [
          ...(members.has(input.unitCode)
            ? []
            : [refuse('MEMBER_NOT_FOUND', { unitCode: input.unitCode }, ['inputs', input.unitCode])]),
          ...objectionsToRecording(known.scheme, input),
          ...(proseText(input.document) === ''
            ? [refuse('DOCUMENT_MISSING', {}, ['inputs', input.code])]
            : []),
        ]);
        if (objections.length > 0) return refused(objections);
        const rows = recording.inputs.flatMap(({ unitCode, code, value, document }) => {
          const unitId = members.get(unitCode);
          return unitId === undefined ? [] : [{ unitId, code, value, document: proseText(document) }];
        });
        await this.runs.insertInputs(tx, desk, { personId: viewer.personId, rows });
        tx.witness({
          act: 'recordScoreInputs',
          subject: { type: 'Cluster', id: desk.clusterId },
          facts: { period: recording.cluster.periodCode, inputs: rows },
        });
        return done({ recorded: rows.length });
      },
    );
  }
}
