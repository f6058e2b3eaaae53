import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type ClusterId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { nameText } from '../../kernel/vietnamese-text.js';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { objectionsIn } from '../domain/cluster-rules.js';
import { type DivisionPlan, type NewCluster } from '../domain/cluster-year.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { ClusterWriter } from '../store/cluster-writer.js';
import { clusterConstraints } from '../store/constraints.js';
import { UnitWriter } from '../store/unit-writer.js';
import { DivisionCheck } from './division-check.js';

const refuse = refusing<OrganisationReasons>();

export interface ClusterFormation {
  readonly clusters: readonly NewCluster[];
  readonly idempotencyKey?: string;
}

/** Forms clusters of a year. A division made anew inside the year is formed with its own dates beside the old one. */
@Injectable()
export class FormClusters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: UnitWriter,
    private readonly clusters: ClusterWriter,
    private readonly check: DivisionCheck,
  ) {}

  run(
    viewer: Viewer,
    { clusters, idempotencyKey }: ClusterFormation,
  ): Promise<Outcome<Record<string, ClusterId>>> {
    return this.work.write(
      viewer,
      { act: 'formClusters', idempotencyKey, input: clusters, constraints: clusterConstraints },
      async (tx) => {
        const { mayChange } = await this.units.lock(tx);
        if (!mayChange) return refused([refuse('ORGANISATION_NOT_YOURS', {})]);
        const problems = await this.check.problems(tx, divisionsOf(clusters), { replacing: false });
        const objections = objectionsIn(problems.flat());
        if (objections.length > 0) return refused(objections);
        const rows = clusters.map((cluster) => ({
          ...cluster,
          name: nameText(cluster.name),
          clusterId: newId<'Cluster'>(),
        }));
        await this.clusters.insert(tx, rows);
        for (const { clusterId, code, year, organiserId, legalBasis } of rows) {
          tx.witness({
            act: 'formCluster',
            subject: { type: 'Cluster', id: clusterId },
            onBehalfOf: organiserId,
            facts: { code, year, legalBasis },
          });
        }
        return done(Object.fromEntries(rows.map((row) => [row.code, row.clusterId])));
      },
    );
  }
}

/** The clusters by what they are divisions of: the rules look at all of one together. */
function divisionsOf(clusters: readonly NewCluster[]): readonly DivisionPlan[] {
  const divisions = new Map<string, DivisionPlan>();
  for (const cluster of clusters) {
    const { organiserId, line, year, from, to } = cluster;
    const key = [organiserId, line, year, from, to].join(' ');
    const known = divisions.get(key)?.clusters ?? [];
    divisions.set(key, { organiserId, line, year, from, to, clusters: [...known, cluster] });
  }
  return [...divisions.values()];
}
