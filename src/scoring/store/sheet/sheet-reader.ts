import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../../kernel/ids.js';
import { type Instant } from '../../../kernel/local-date.js';
import { actsFor, clusterJudged, memberJudged } from '../../../organisation/index.js';
import { type Sql, sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type SheetStanding } from '../../domain/sheet/sheet-life.js';
import { type Scheme, type StageActor } from '../../domain/scheme/scheme.js';
import { type SheetMark, stagesOf, type StageStanding } from '../../domain/sheet/sheet.js';
import { type KnownScheme } from '../scheme/scheme-reader.js';
import { type ClusterDesk } from '../scoring-reader.js';

/** A sheet as the viewer stands to it. */
export interface KnownSheet {
  readonly sheetId: string;
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly unitName: string;
  /** Who checks it; to those who judge the whole cluster. */
  readonly checkerCode: string | null;
  /** Whether the viewer sees every stage of every sheet of the cluster. */
  readonly whole: boolean;
  /** Whether the viewer sees what the service gathered of the unit. */
  readonly gatheredSeen: boolean;
  readonly standing: SheetStanding;
}

export interface SheetStepTaken {
  readonly stage: string;
  readonly step: 'SUBMIT' | 'RETURN' | 'LOCK';
  readonly reason: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** A scheme by its code; in which version, or null for the newest. */
export interface SchemeMeant {
  readonly code: string;
  readonly version: string | null;
}

interface InSheet {
  readonly sheetId: string;
}

/** Which sheets are asked for: of a cluster, and by a scheme that says who acts in which stage. */
export interface SheetsAsked {
  readonly desk: ClusterDesk;
  readonly scheme: Scheme;
  /** null: every one that the viewer may see. */
  readonly unitCode: string | null;
}

/**
 * Reads score sheets. Those who judge a cluster see all; a member its own, in the stages it writes; who checks a member that
 * one's own marks and the stages it checks in (law 25). Any other sheet is none.
 */
@Injectable()
export class SheetReader {
  /** The scheme by which the sheets of a cluster were handed out; null where they were not. */
  async book(tx: ReadTx, { clusterId, periodId }: ClusterDesk): Promise<KnownScheme | null> {
    const [row] = await tx.sql<KnownScheme>`
      select s.id as "schemeId", s.hash, s.document as scheme
        from scoring.sheet_book b join scoring.scheme s on s.id = b.scheme_id
       where b.cluster_id = ${clusterId} and b.period_id = ${periodId}`;
    return row ?? null;
  }

  /** The same, else the scheme that is named, in the newest version where it names none: found together. */
  async bookOr(
    tx: ReadTx,
    { clusterId, periodId }: ClusterDesk,
    { code, version }: SchemeMeant,
  ): Promise<KnownScheme | null> {
    const [row] = await tx.sql<KnownScheme>`
      select s.id as "schemeId", s.hash, s.document as scheme
        from scoring.scheme s
        left join scoring.sheet_book b on b.scheme_id = s.id and b.cluster_id = ${clusterId} and b.period_id = ${periodId}
       where b.scheme_id is not null or s.code = ${code} and s.version = coalesce(${version}::text, s.version)
       order by b.scheme_id is null, s.id desc
       limit 1`;
    return row ?? null;
  }

  async sheets(tx: ReadTx, asked: SheetsAsked): Promise<KnownSheet[]> {
    const { leadership, standing, publisher } = asked.desk;
    const rows = await tx.sql<Omit<KnownSheet, 'standing'> & { own: boolean; checker: boolean }>`
      select seen.id as "sheetId", seen.unit_id as "unitId", v.code as "unitCode", v.name as "unitName", seen.whole, seen.mine or seen.whole as "gatheredSeen",
             seen.reports as own, seen.checks as checker, case when seen.whole then c.code end as "checkerCode"
        from ${seenSheets(asked)}
        join organisation.unit_version v on v.unit_id = seen.unit_id and v.valid @> ${asked.desk.asOf}::date
        left join organisation.unit_version c on c.unit_id = seen.checker_id and c.valid @> ${asked.desk.asOf}::date
       order by v.code collate "C"`;
    return rows.map(({ own, checker, ...row }) => ({
      ...row,
      standing: { own, checker, leadership, standing, council: publisher },
    }));
  }

  async stages(tx: ReadTx, asked: SheetsAsked): Promise<(StageStanding & InSheet)[]> {
    return tx.sql<StageStanding & InSheet>`
      select st.sheet_id as "sheetId", st.stage, st.place, st.state, st.version
        from ${seenSheets(asked)}
        join scoring.sheet_stage st on st.sheet_id = seen.id
       where ${stageSeen(asked.scheme, sql`st.stage`)}
       order by st.sheet_id, st.place`;
  }

  /** Of each stage the newest mark on each row, also one that took back what was said. */
  async marks(tx: ReadTx, asked: SheetsAsked): Promise<(SheetMark & InSheet)[]> {
    return tx.sql<SheetMark & InSheet>`
      select distinct on (m.sheet_id, m.stage, m.code) m.sheet_id as "sheetId", m.stage, m.code, m.value, m.points::text, m.reason, m.documents,
             w.name as by, m.made_at as at
        from ${seenSheets(asked)}
        join scoring.sheet_mark m on m.sheet_id = seen.id
        join access.person w on w.id = m.person_id
       where ${stageSeen(asked.scheme, sql`m.stage`)}
       order by m.sheet_id, m.stage, m.code, m.number desc`;
  }

  /**
   * What became of the stages, the latest last; a return is told also to the stage it went back to, and to none where the last
   * stage took itself back: its reason is its own (law 25).
   */
  async steps(tx: ReadTx, asked: SheetsAsked): Promise<(SheetStepTaken & InSheet)[]> {
    return tx.sql<SheetStepTaken & InSheet>`
      select p.sheet_id as "sheetId", p.stage, p.step, p.reason, w.name as by, p.at
        from ${seenSheets(asked)}
        join scoring.sheet_step p on p.sheet_id = seen.id
        join scoring.sheet_stage st on st.sheet_id = p.sheet_id and st.stage = p.stage
        left join scoring.sheet_stage back on p.step = 'RETURN' and back.sheet_id = p.sheet_id and back.place = st.place - 1 and not ${tookItselfBack}
        join access.person w on w.id = p.person_id
       where (${stageSeen(asked.scheme, sql`p.stage`)} or ${stageSeen(asked.scheme, sql`back.stage`)})
       order by p.sheet_id, p.number`;
  }
}

/** Of a step `p` at a stage `st`: the last stage had handed in, and returned what was its own. */
const tookItselfBack = sql`(
  not exists (select from scoring.sheet_stage later where later.sheet_id = p.sheet_id and later.place > st.place)
  and (select b.step from scoring.sheet_step b where b.sheet_id = p.sheet_id and b.stage = p.stage and b.number < p.number order by b.number desc limit 1)
      is not distinct from 'SUBMIT')`;

/** The sheets of a cluster that the viewer may see, as `seen`, and as what it sees them. */
export function seenSheets({ desk, unitCode }: Omit<SheetsAsked, 'scheme'>): Sql {
  const on = sql`${desk.asOf}::date`;
  const checks = sql`coalesce(${actsFor(sql`x.checker_id`, ['REPORTER', 'SCORER'], on)}, false)`;
  return sql`(
    select sheet.id, sheet.unit_id, x.checker_id, ${clusterJudged(sql`sheet.cluster_id`, on)} as whole,
           ${actsFor(sql`sheet.unit_id`, ['REPORTER'], on)} as reports, ${actsFor(sql`sheet.unit_id`, ['REPORTER', 'SCORER'], on)} as mine, ${checks} as checks
      from scoring.sheet sheet
      join organisation.unit_version n on n.unit_id = sheet.unit_id and n.valid @> ${on}
      left join scoring.cross_checker x on x.cluster_id = sheet.cluster_id and x.period_id = sheet.period_id and x.unit_id = sheet.unit_id
     where sheet.cluster_id = ${desk.clusterId} and sheet.period_id = ${desk.periodId} and (${unitCode}::text is null or n.code = ${unitCode})
       and (${memberJudged(sql`sheet.unit_id`, { cluster: sql`sheet.cluster_id`, on })} or ${checks})) as seen`;
}

function stageSeen(scheme: Scheme, stage: Sql): Sql {
  const of = (actor: StageActor) =>
    stagesOf(scheme).flatMap((one) => (one.actor === actor ? [one.code] : []));
  return sql`coalesce(seen.whole or (seen.mine or seen.checks) and ${stage} = any (${of('MEMBER')}::text[])
         or seen.checks and ${stage} = any (${of('CROSS_CHECKER')}::text[]), false)`;
}
