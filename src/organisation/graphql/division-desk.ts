import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type GraphContext } from '../../platform/graphql/graph-context.js';
import { planOf } from '../domain/division.js';
import { ClusterReader, type Seat } from '../store/cluster-reader.js';
import {
  DivisionReader,
  type DivisionsAsked,
  type DraftRow,
  type IssuedCluster,
} from '../store/division-reader.js';
import { type DivisionType } from './division.type.js';

/** Shows divisions, drafted and issued, in one form. */
@Injectable()
export class DivisionDesk {
  constructor(
    private readonly divisions: DivisionReader,
    private readonly clusters: ClusterReader,
  ) {}

  /** Drafts first, then the issued ones, newest first. */
  shown(graph: GraphContext, asked: DivisionsAsked): Promise<DivisionType[]> {
    return graph.read(async (tx) => [...(await this.drafts(tx, asked)), ...(await this.issued(tx, asked))]);
  }

  private async drafts(tx: ReadTx, asked: DivisionsAsked): Promise<DivisionType[]> {
    const drafts = await this.divisions.drafts(tx, asked);
    const seats = drafts.flatMap(({ clusters, from }) =>
      clusters.flatMap((cluster) => cluster.seats.map(({ unitId }) => ({ unitId, on: from }))),
    );
    const words = await this.divisions.named(tx, seats);
    const byUnit = new Map(seats.map(({ unitId, on }, i) => [`${unitId} ${on}`, words[i]]));
    return drafts.map((draft) => ({
      ...head(draft),
      ...{ draft, until: planOf(draft).to, status: 'DRAFT' as const, version: draft.version },
      clusters: draft.clusters.map(({ code, kind, name, seats: own }) => ({
        ...{ code, kind, name, legalBasis: null },
        seats: own.map(({ unitId, role }) => {
          const unit = byUnit.get(`${unitId} ${draft.from}`);
          return { unitCode: unit?.code ?? '', unitName: unit?.name ?? '', role };
        }),
      })),
    }));
  }

  private async issued(tx: ReadTx, asked: DivisionsAsked): Promise<DivisionType[]> {
    const clusters = await this.divisions.issued(tx, asked);
    const seats = await this.clusters.seatsOf(
      tx,
      clusters.map(({ clusterId }) => clusterId),
    );
    const days = [...new Set(clusters.map(({ from }) => from))];
    return days.map((from) => {
      const own = clusters.map((cluster, i) => ({ cluster, seats: seats[i] ?? [] }));
      return issuedOn(own.filter(({ cluster }) => cluster.from === from));
    });
  }
}

/** Clusters that began together; they end together unless a member's or organiser's end came between. */
function issuedOn(own: readonly { cluster: IssuedCluster; seats: readonly Seat[] }[]): DivisionType {
  const [first] = own;
  if (first === undefined) throw new Error('A division that was issued has clusters');
  return {
    ...head(first.cluster),
    ...{ draft: null, until: first.cluster.to, status: 'ISSUED', version: null },
    clusters: own.map(({ cluster: { code, kind, name, legalBasis, inCharge }, seats }) => ({
      ...{ code, kind, name, legalBasis },
      seats: inCharge ? seats.map(({ unitCode, unitName, role }) => ({ unitCode, unitName, role })) : null,
    })),
  };
}

function head({ organiserCode, organiserName, line, year, from }: DraftRow | IssuedCluster) {
  return { organiserCode, organiserName, line, year, from };
}
