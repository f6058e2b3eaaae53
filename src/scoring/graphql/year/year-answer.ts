import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { type ClusterId } from '../../../kernel/ids.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { type GraphContext } from '../../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../../platform/graphql/user-errors.js';
import { ClusterYearReader } from '../../store/year/cluster-year-reader.js';
import { ClusterYearType } from './cluster-year.type.js';

@ObjectType({ isAbstract: true })
export abstract class YearPayload extends Payload {
  @Field(() => ClusterYearType, {
    nullable: true,
    description:
      'Năm thi đua sau thao tác; null khi bị từ chối. The year after the act; null when it was refused.',
  })
  clusterYear?: ClusterYearType | null;
}

/** What every act on a cluster's year answers: the year as it stands then. */
@Injectable()
export class YearAnswer {
  constructor(private readonly years: ClusterYearReader) {}

  async of(graph: GraphContext, run: () => Promise<Outcome<{ clusterId: ClusterId }>>): Promise<YearPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async (done) => {
      const seen = await graph.read((tx) => this.years.yearOf(tx, done));
      return { clusterYear: seen && new ClusterYearType(seen) };
    });
  }
}
