import { Injectable } from '@nestjs/common';
import { type PersonId, type SchemeId, type UnitId } from '../../../kernel/ids.js';
import { clusterInSight } from '../../../organisation/index.js';
import { newId } from '../../../platform/database/ids.js';
import { sql } from '../../../platform/database/sql.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import { type YearPaper } from '../../domain/year/cluster-year-facts.js';
import { type YearState } from '../../domain/year/cluster-year-state.js';
import { type SchemeName } from '../../domain/scheme/scheme-of-year.js';
import { type YearDesk } from './year-desk-reader.js';

/** The open year of a cluster, held. */
export interface HeldYear {
  readonly state: YearState;
  readonly version: number;
  readonly schemeId: SchemeId | null;
}

export interface YearStep {
  readonly to: YearState;
  readonly back: boolean;
  readonly document: string | null;
  readonly reason: string | null;
  readonly personId: PersonId | null;
}

export interface NewPaper {
  readonly kind: YearPaper;
  readonly title: string;
  readonly document: string;
  readonly pair: { readonly checkerId: UnitId; readonly checkedId: UnitId } | null;
  readonly personId: PersonId | null;
}

/** Writes the year of a cluster. Every act on it holds its row, so that two never go on from the same state. */
@Injectable()
export class ClusterYearWriter {
  /** Of two that open it at once, the second waits, and breaks the constraint of the first. */
  async open(
    tx: WriteTx,
    { clusterId }: YearDesk,
    { personId, document }: { personId: PersonId | null; document: string | null },
  ): Promise<void> {
    await tx.sql`
      with opened as (
        insert into scoring.cluster_year (cluster_id, state, version, step)
        select c.id, 'FORMED', 1, 1 from organisation.cluster c where c.id = ${clusterId} and ${clusterInSight(sql`c.id`)} returning cluster_id, state, step)
      insert into scoring.cluster_year_step (cluster_id, number, from_state, state, back, person_id, document)
      select cluster_id, step, null, state, false, ${personId}::uuid, ${document} from opened`;
  }

  /** Whether something of the cluster was published without a year of its own. */
  async publishedBefore(tx: WriteTx, { clusterId }: YearDesk): Promise<boolean> {
    const [row] = await tx.sql<{ before: boolean }>`
      select exists (select from scoring.publication where cluster_id = ${clusterId})
         and not exists (select from scoring.cluster_year where cluster_id = ${clusterId}) as before`;
    return row?.before ?? false;
  }

  async hold(tx: WriteTx, { clusterId }: YearDesk): Promise<HeldYear | null> {
    const [row] = await tx.sql<HeldYear>`
      select state, version, scheme_id as "schemeId" from scoring.cluster_year
       where cluster_id = ${clusterId} and ${clusterInSight(sql`cluster_id`)} for update`;
    return row ?? null;
  }

  /** Takes a step from the state and version that are held; answers the version it led to. */
  async take(tx: WriteTx, { clusterId }: YearDesk, held: HeldYear, step: YearStep): Promise<number> {
    const [row] = await tx.sql<{ version: number }>`
      with moved as (
        update scoring.cluster_year set state = ${step.to}, version = version + 1, step = version + 1
         where cluster_id = ${clusterId} and version = ${held.version} and ${clusterInSight(sql`cluster_id`)} returning cluster_id, state, version)
      insert into scoring.cluster_year_step (cluster_id, number, from_state, state, back, person_id, document, reason)
      select cluster_id, version, ${held.state}, state, ${step.back}, ${step.personId}::uuid, ${step.document}, ${step.reason}
        from moved returning number as version`;
    if (row === undefined) throw new Error('The year that was held has changed');
    return row.version;
  }

  async chooseScheme(
    tx: WriteTx,
    { clusterId }: YearDesk,
    { version }: HeldYear,
    schemeId: SchemeId,
  ): Promise<void> {
    await tx.sql`
      update scoring.cluster_year set scheme_id = ${schemeId}, version = version + 1
       where cluster_id = ${clusterId} and version = ${version} and ${clusterInSight(sql`cluster_id`)}`;
  }

  async addPaper(tx: WriteTx, { clusterId }: YearDesk, paper: NewPaper): Promise<string> {
    const id = newId();
    await tx.sql`
      insert into scoring.cluster_year_paper (id, cluster_id, kind, title, document, checker_id, checked_id, person_id)
      values (${id}, ${clusterId}, ${paper.kind}, ${paper.title}, ${paper.document}, ${paper.pair?.checkerId ?? null}::uuid,
              ${paper.pair?.checkedId ?? null}::uuid, ${paper.personId}::uuid)`;
    return id;
  }

  /** The frames that bind the schemes of an organiser's clusters in a year: of each code the version bound last. */
  async framesOf(
    tx: WriteTx,
    { organiserId, year }: Pick<YearDesk, 'organiserId' | 'year'>,
  ): Promise<SchemeName[]> {
    return tx.sql<SchemeName>`
      select distinct on (s.code) s.code, s.version
        from scoring.frame_binding b join scoring.scheme s on s.id = b.scheme_id
       where b.organiser_id = ${organiserId} and b.year = ${year}
       order by s.code, b.number desc`;
  }
}
