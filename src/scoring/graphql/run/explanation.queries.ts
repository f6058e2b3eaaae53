import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type RunId } from '../../../kernel/ids.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { idOf, nodeId } from '../../../platform/graphql/node-id.js';
import { explain } from '../../domain/run/explanation.js';
import { divergences } from '../../domain/run/rescore.js';
import { FrozenRunReader } from '../../store/run/frozen-run-reader.js';
import { ExplanationType } from './explanation.type.js';
import { RankingProofType } from './proof.type.js';

@ArgsType()
class ExplainArgs {
  @Field(() => ID, { description: 'Id của lần chấm. The ranking.' })
  @IsString()
  rankingId!: string;

  @Field(() => String, { description: 'Mã đơn vị khi chấm. The unit’s code when it was scored.' })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã tiêu chí, điểm thưởng, điểm trừ hoặc điều kiện loại; bỏ trống để hỏi tổng điểm, hạng, xếp loại. The code of a mark or exclusion; the total, rank and grade where absent.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  criterionCode?: string | null;
}

@Resolver()
export class ExplanationQueries {
  constructor(private readonly runs: FrozenRunReader) {}

  @Query(() => ExplanationType, {
    nullable: true,
    description:
      'Vì sao: giải trình một mục, điều kiện loại, hoặc tổng điểm, hạng, xếp loại của một đơn vị trong một lần chấm được xem; null khi không có hoặc ngoài phạm vi. Why: explains a mark, an exclusion, or the standing of a unit in a run that may be seen; null where there is none or out of scope.',
  })
  async explain(
    @Args() { rankingId, unitCode, criterionCode: code = null }: ExplainArgs,
    @Graph() graph: GraphContext,
  ): Promise<ExplanationType | null> {
    const runId = idOf<RunId>('Ranking', rankingId);
    if (runId === undefined) return null;
    const run = await graph.read((tx) => this.runs.frozen(tx, runId));
    const explanation = run && explain(run, { unitCode, code });
    if (!explanation) return null;
    const { source } = explanation;
    if (source === null) return { ...explanation, source };
    const reports = await graph.read((tx) => this.runs.reportsOf(tx, { runId, unitCode }));
    const reportId = source.formCode === null ? undefined : reports.get(source.formCode);
    return {
      ...explanation,
      source: { ...source, reportId: reportId === undefined ? null : nodeId('Report', reportId) },
    };
  }

  @Query(() => RankingProofType, {
    nullable: true,
    description:
      'Kiểm tra lại một lần chấm được xem: băm lại và chấm lại từ những gì đã lưu; null khi không có hoặc ngoài phạm vi. Checks a run that may be seen: hashes and scores again what was frozen; null where there is none or out of scope.',
  })
  async verifyRanking(
    @Args('id', { type: () => ID, description: 'Id của lần chấm. The ranking.' }) id: string,
    @Graph() graph: GraphContext,
  ): Promise<RankingProofType | null> {
    const runId = idOf<RunId>('Ranking', id);
    const found = runId && (await graph.read((tx) => this.runs.kept(tx, runId)));
    if (!found) return null;
    const { kept, run } = found;
    const { hash, hashAgain, schemeAsHashed, rowsAsHashed, schemeText, texts } = kept;
    const differences = divergences(run.scheme, run.inputs, run.result);
    return {
      equal: hash === hashAgain && schemeAsHashed !== false && rowsAsHashed && differences.length === 0,
      ...{ hash, hashAgain, schemeAsHashed, rowsAsHashed, divergences: differences, schemeText, ...texts },
    };
  }
}
