import { Injectable } from '@nestjs/common';
import { type Viewer } from '../access/domain/index.js';
import { AddScheme, PublishRanking, RecordInputs, RunScores } from '../scoring/index.js';
import { clusterTen } from './cluster-10.js';
import scheme from './data/scheme-stc-1000.json' with { type: 'json' };
import { type Step } from './load-organisation.js';
import { OfficerOfTheMinistry } from './officer-of-the-ministry.js';
import { settled } from './settled.js';

/** The scoring of Cụm 10 for 2024, done by the officer of the ministry that organises it. */
@Injectable()
export class LoadScores {
  constructor(
    private readonly add: AddScheme,
    private readonly record: RecordInputs,
    private readonly score: RunScores,
    private readonly publish: PublishRanking,
    private readonly officers: OfficerOfTheMinistry,
  ) {}

  steps(operator: Viewer): readonly Step[] {
    return [
      {
        title: 'Bảng điểm mẫu',
        run: async () =>
          void settled(await this.add.run(operator, { document: scheme, idempotencyKey: 'demo:scheme' })),
      },
      { title: 'Chấm điểm, công bố Cụm 10 năm 2024', run: () => this.scoreAndPublish() },
    ];
  }

  private async scoreAndPublish(): Promise<void> {
    const officer = await this.officers.one();
    const { names: cluster, schemeCode, inputs } = clusterTen;
    settled(
      await this.record.run(officer, { cluster, schemeCode, inputs, idempotencyKey: 'demo:score:inputs' }),
    );
    const { runId } = settled(
      await this.score.run(officer, { cluster, schemeCode, idempotencyKey: 'demo:score:run' }),
    );
    settled(await this.publish.run(officer, { cluster, runId, idempotencyKey: 'demo:score:publish' }));
  }
}
