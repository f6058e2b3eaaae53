import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type RunId } from '../../../kernel/ids.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { idOf, noId } from '../../../platform/graphql/node-id.js';
import { DecimalScalar } from '../../../platform/graphql/scalars.js';
import { Payload, payload } from '../../../platform/graphql/user-errors.js';
import { SchemeToScoreBy } from '../../acts/run/scheme-to-score-by.js';
import { isRefused } from '../../acts/sheet/sheet-desk.js';
import { type Movement, movement } from '../../domain/run/movement.js';
import { type SupposedRow, type WhatIf, whatIf } from '../../domain/run/what-if.js';
import { ClusterInputsReader } from '../../store/sheet/cluster-inputs-reader.js';
import { RankingReader } from '../../store/run/ranking-reader.js';
import { ScoringReader } from '../../store/scoring-reader.js';
import { MovementType, RunComparisonType } from './movement.type.js';
import { ExclusionType, MarkType, RankingType } from './ranking.type.js';
import { WhatIfArgs } from '../sheet/score-sheet.input.js';

@ObjectType('WhatIfRow', {
  description: 'Kết quả giả định của một đơn vị. What a unit would come to.',
})
export class WhatIfRowType {
  constructor(private readonly row: SupposedRow) {}

  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  get unitCode(): string {
    return this.row.unitCode;
  }

  @Field(() => String, { description: 'Tên đơn vị. Its name.' })
  get unitName(): string {
    return this.row.unitName;
  }

  @Field(() => DecimalScalar, { description: 'Tổng điểm. The total.' })
  get total(): string {
    return this.row.total;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Hạng; null khi không được xếp hạng. The rank; null when excluded.',
  })
  get rank(): number | null {
    return this.row.rank;
  }

  @Field(() => String, { nullable: true, description: 'Xếp loại. The grade.' })
  get grade(): string | null {
    return this.row.grade;
  }

  @Field(() => [ExclusionType], { description: 'Các lý do không xếp hạng. Why it would be excluded.' })
  get exclusions(): readonly ExclusionType[] {
    return this.row.exclusions;
  }

  @Field(() => [MarkType], { description: 'Từng dòng điểm kèm giải thích. Every mark with its explanation.' })
  get marks(): readonly MarkType[] {
    return this.row.marks;
  }
}

@ObjectType('WhatIf', {
  description: 'Kết quả giả định; không lưu lại. What a cluster would come to; nothing of it is kept.',
})
export class WhatIfType extends Payload {
  @Field(() => [WhatIfRowType], {
    nullable: true,
    description: 'Các đơn vị theo hạng giả định. The units by their supposed ranks.',
  })
  rows?: readonly WhatIfRowType[] | null;

  @Field(() => [MovementType], {
    nullable: true,
    description:
      'Ai đứng khác đi so với khi không đổi gì; null khi không đổi thì chưa chấm được. Who would stand otherwise than without the changes; null where the cluster cannot be scored without them.',
  })
  moved?: readonly Movement[] | null;
}

@Resolver()
export class WhatIfQueries {
  constructor(
    private readonly scoring: ScoringReader,
    private readonly schemes: SchemeToScoreBy,
    private readonly inputs: ClusterInputsReader,
    private readonly rankings: RankingReader,
  ) {}

  @Query(() => WhatIfType, {
    nullable: true,
    description:
      'Chấm thử cả cụm, khối với vài đầu vào khác đi, không lưu; chỉ người chấm điểm của trưởng, phó cụm, khối và đơn vị tổ chức, với người khác là null. Scores a cluster with some inputs otherwise, keeping nothing; for the scoring officers of its leader, deputies and organiser, null for others.',
  })
  async whatIf(
    @Args() { schemeCode, changes, ...cluster }: WhatIfArgs,
    @Graph() graph: GraphContext,
  ): Promise<WhatIfType | null> {
    const supposed = changes.map(({ unitCode, code, value, points }) => ({
      ...{ unitCode, code, value: value ?? null, points: points ?? null },
    }));
    const outcome = await graph.read(async (tx): Promise<Outcome<WhatIf> | null> => {
      const desk = await this.scoring.desk(tx, cluster);
      if (desk === null || (!desk.leadership && !desk.standing)) return null;
      const known = await this.schemes.named(tx, desk, schemeCode);
      return isRefused(known)
        ? known
        : whatIf(known.scheme, await this.inputs.of(tx, desk, known.scheme), supposed);
    });
    if (outcome === null) return null;
    return payload(outcome, graph.language, ({ rows, moved }) => ({
      rows: rows.map((row) => new WhatIfRowType(row)),
      moved,
    }));
  }

  @Query(() => RunComparisonType, {
    nullable: true,
    description:
      'Ai lên, ai xuống giữa hai lần chấm của một cụm, khối trong một kỳ; null khi bạn không xem được một trong hai, hoặc chúng không cùng cụm và kỳ. Who moves between two runs of a cluster in a period; null where you may not see one of them, or they are not of one cluster and period.',
  })
  async compareRuns(
    @Args('from', { type: () => ID, description: 'Id của lần trước. The earlier run.' }) from: string,
    @Args('to', { type: () => ID, description: 'Id của lần sau. The later run.' }) to: string,
    @Graph() graph: GraphContext,
  ): Promise<RunComparisonType | null> {
    const ids = [from, to].map((id) => (idOf('Ranking', id) as RunId | null) ?? noId<'ScoringRun'>());
    const [[earlier, later], [before = [], after = []]] = await graph.read((tx) =>
      Promise.all([this.rankings.rankingsByRuns(tx, ids), this.rankings.rowsOf(tx, ids)]),
    );
    if (!earlier || !later) return null;
    if (earlier.clusterId !== later.clusterId || earlier.periodCode !== later.periodCode) return null;
    return {
      from: new RankingType(earlier),
      to: new RankingType(later),
      moved: movement(before, after),
    };
  }
}
