import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type ClusterId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Cluster, type ClusterKind, type ClusterRole } from '../domain/cluster-year.js';
import { clusterInCharge, clusterInSight } from './published.js';
import { askedFor } from './unit-reader.js';

export interface SeenCluster extends Cluster {
  /** The viewer leads or organises it, and so sees its members and unpublished scores. */
  readonly inCharge: boolean;
  readonly organiserName: string;
}

/** The clusters of a unit in a year; with a day, only those that hold on it. */
export interface ClustersQuestion {
  readonly unitId: UnitId;
  readonly year: number;
  readonly on: LocalDate | null;
}

/** The part of a unit in a cluster, and on which days. */
export interface ClusterPlace {
  readonly cluster: SeenCluster;
  readonly role: ClusterRole;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Seat {
  readonly clusterId: ClusterId;
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly role: ClusterRole;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

interface ClusterRow {
  readonly ask: number;
  readonly id: ClusterId;
  readonly code: string;
  readonly year: number;
  readonly line: Line;
  readonly kind: ClusterKind;
  readonly name: string;
  readonly organiser_id: UnitId;
  readonly organiser_name: string;
  readonly legal_basis: string;
  readonly begins: LocalDate;
  readonly ends: LocalDate;
  readonly in_charge: boolean;
}

const clusterColumns = sql`
  a.ask, c.id, c.code, c.year, c.line, c.kind, c.name, c.organiser_id, c.legal_basis, lower(c.valid) as begins, upper(c.valid) as ends,
  (select ver.name from organisation.unit_version ver where ver.unit_id = c.organiser_id and ver.valid @> lower(c.valid)) as organiser_name,
  ${clusterInCharge(sql`c.id`)} as in_charge`;

const seen = clusterInSight(sql`c.id`);

/** Reads clusters that the viewer leads, organises or has a member in; members only to those in charge. */
@Injectable()
export class ClusterReader {
  async clustersByIds(tx: ReadTx, ids: readonly ClusterId[]): Promise<(SeenCluster | null)[]> {
    const rows = await tx.sql<ClusterRow>`
      select ${clusterColumns} from ${askedFor(
        ids.map((id) => ({ cluster: id })),
        sql`cluster uuid`,
      )}
        join organisation.cluster c on c.id = a.cluster
       where ${seen}`;
    return ids.map(
      (_, ask) =>
        rows.map((row) => (row.ask === ask ? toCluster(row) : null)).find((c) => c !== null) ?? null,
    );
  }

  /** A year's clusters under a code, newest division first. */
  async clustersByCodes(
    tx: ReadTx,
    asked: readonly { code: string; year: number }[],
  ): Promise<SeenCluster[][]> {
    const rows = await tx.sql<ClusterRow>`
      select ${clusterColumns} from ${askedFor(asked, sql`code text, year int`)}
        join organisation.cluster c on c.code = a.code and c.year = a.year
       where ${seen}
       order by lower(c.valid) desc`;
    return asked.map((_, ask) => rows.filter((row) => row.ask === ask).map(toCluster));
  }

  /** The clusters of a year in which each unit sits. */
  async clustersOfMembers(tx: ReadTx, asked: readonly ClustersQuestion[]): Promise<ClusterPlace[][]> {
    const rows = await tx.sql<ClusterRow & { role: ClusterRole; sits_from: LocalDate; sits_to: LocalDate }>`
      select ${clusterColumns}, m.role, lower(m.valid) as sits_from, upper(m.valid) as sits_to from ${yearly(asked)}
        join organisation.cluster_member m on m.unit_id = a.unit and (a.day is null or m.valid @> a.day)
        join organisation.cluster c on c.id = m.cluster_id and c.year = a.year
       where ${seen}
       order by c.name collate "vi-x-icu", lower(c.valid), c.id, lower(m.valid)`;
    return asked.map((_, ask) =>
      rows
        .filter((row) => row.ask === ask)
        .map((row) => ({ cluster: toCluster(row), role: row.role, from: row.sits_from, to: row.sits_to })),
    );
  }

  /** The clusters of a year that each unit organises. */
  async clustersOfOrganisers(tx: ReadTx, asked: readonly ClustersQuestion[]): Promise<SeenCluster[][]> {
    const rows = await tx.sql<ClusterRow>`
      select ${clusterColumns} from ${yearly(asked)}
        join organisation.cluster c on c.organiser_id = a.unit and c.year = a.year and (a.day is null or c.valid @> a.day)
       where ${seen}
       order by c.name collate "vi-x-icu", lower(c.valid), c.id`;
    return asked.map((_, ask) => rows.filter((row) => row.ask === ask).map(toCluster));
  }

  /** The seats of each cluster; none where the viewer neither leads nor organises it. */
  async seatsOf(tx: ReadTx, ids: readonly ClusterId[]): Promise<Seat[][]> {
    const rows = await tx.sql<Seat>`
      select m.cluster_id as "clusterId", m.unit_id as "unitId", ver.code as "unitCode", ver.name as "unitName", m.role,
             lower(m.valid) as "from", upper(m.valid) as "to"
        from organisation.cluster_member m
        join organisation.unit_version ver on ver.unit_id = m.unit_id and ver.valid @> lower(m.valid)
       where m.cluster_id = any (${ids}::uuid[]) and ${clusterInCharge(sql`m.cluster_id`)}
       order by array_position(array['LEADER', 'DEPUTY', 'MEMBER'], m.role), ver.name collate "vi-x-icu", m.unit_id`;
    return ids.map((id) => rows.filter((row) => row.clusterId === id));
  }
}

function yearly(asked: readonly ClustersQuestion[]): Sql {
  return askedFor(
    asked.map(({ unitId, year, on }) => ({ unit: unitId, year, day: on })),
    sql`unit uuid, year int, day date`,
  );
}

function toCluster(row: ClusterRow): SeenCluster {
  return {
    clusterId: row.id,
    code: row.code,
    year: row.year,
    line: row.line,
    kind: row.kind,
    name: row.name,
    organiserId: row.organiser_id,
    organiserName: row.organiser_name,
    legalBasis: row.legal_basis,
    valid: { from: row.begins, to: row.ends },
    inCharge: row.in_charge,
  };
}
