import { Injectable } from '@nestjs/common';
import { type PersonId, type SchemeId, type UnitId } from '../../../kernel/ids.js';
import { newId } from '../../../platform/database/ids.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import { isAtWork, type RowMark, type StageStanding, type StageState } from '../../domain/sheet/sheet.js';
import { type ClusterDesk } from '../scoring-reader.js';
import { type SheetStepTaken, seenSheets } from './sheet-reader.js';

export interface HeldStage extends StageStanding {
  readonly sheetId: string;
}

export interface StageMoved {
  readonly sheetId: string;
  readonly stage: string;
  readonly state: StageState;
}

@Injectable()
export class SheetWriter {
  /** Hands out the sheets of a cluster; those there are stay. Answers how many were handed out. */
  async open(
    tx: WriteTx,
    { clusterId, periodId }: ClusterDesk,
    book: {
      schemeId: SchemeId;
      personId: PersonId | null;
      units: readonly UnitId[];
      stages: readonly string[];
    },
  ): Promise<number> {
    const sheets = book.units.map((unit) => ({ id: newId(), unit }));
    await tx.sql`
      insert into scoring.sheet_book (cluster_id, period_id, scheme_id, person_id)
      values (${clusterId}, ${periodId}, ${book.schemeId}, ${book.personId}::uuid) on conflict do nothing`;
    const made = await tx.sql<{ id: string }>`
      insert into scoring.sheet (id, cluster_id, period_id, unit_id)
      select s.id, ${clusterId}, ${periodId}, s.unit from jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) as s(id uuid, unit uuid)
      on conflict (cluster_id, period_id, unit_id) do nothing returning id`;
    await tx.sql`
      insert into scoring.sheet_stage (sheet_id, stage, place, state)
      select sheet.id, st.stage, (st.place - 1)::int, case st.place when 1 then 'OPEN' else 'WAITING' end
        from unnest(${made.map(({ id }) => id)}::uuid[]) as sheet(id)
       cross join unnest(${book.stages}::text[]) with ordinality as st(stage, place)`;
    return made.length;
  }

  /** Locks every stage of the sheets asked for, in one order; of all that the viewer may see where no unit is named. */
  async hold(tx: WriteTx, desk: ClusterDesk, unitCode: string | null): Promise<HeldStage[]> {
    return tx.sql<HeldStage>`
      select st.sheet_id as "sheetId", st.stage, st.place, st.state, st.version
        from scoring.sheet_stage st
       where st.sheet_id in (select seen.id from ${seenSheets({ desk, unitCode })})
       order by st.sheet_id, st.place
         for update of st`;
  }

  /** Writes marks as the next version of their stage, which is held. */
  async mark(
    tx: WriteTx,
    { sheetId, stage, version }: HeldStage,
    { personId, rows }: { personId: PersonId; rows: readonly RowMark[] },
  ): Promise<number> {
    const number = version + 1;
    await tx.sql`
      insert into scoring.sheet_mark (sheet_id, stage, number, code, value, points, reason, documents, person_id)
      select ${sheetId}, ${stage}, ${number}, r.code, r.value, r.points, r.reason, r.documents, ${personId}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, value text, points numeric, reason text, documents text[])`;
    await tx.sql`
      update scoring.sheet_stage set version = ${number} where sheet_id = ${sheetId} and stage = ${stage}`;
    return number;
  }

  /** Stages leave their work before others begin it: two are never at work on one sheet. */
  async move(tx: WriteTx, moves: readonly StageMoved[]): Promise<void> {
    await this.moveAll(
      tx,
      moves.filter(({ state }) => !isAtWork(state)),
    );
    await this.moveAll(
      tx,
      moves.filter(({ state }) => isAtWork(state)),
    );
  }

  async step(
    tx: WriteTx,
    sheets: readonly { readonly sheetId: string; readonly stage: string }[],
    { step, reason, personId }: Pick<SheetStepTaken, 'step' | 'reason'> & { personId: PersonId },
  ): Promise<void> {
    await tx.sql`
      insert into scoring.sheet_step (sheet_id, number, stage, step, reason, person_id)
      select s."sheetId", coalesce((select max(number) from scoring.sheet_step last where last.sheet_id = s."sheetId"), 0) + 1, s.stage, ${step}, ${reason}, ${personId}
        from jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) as s("sheetId" uuid, stage text)`;
  }

  async assign(
    tx: WriteTx,
    { clusterId, periodId }: ClusterDesk,
    {
      personId,
      pairs,
    }: { personId: PersonId | null; pairs: readonly { checkerId: UnitId; checkedId: UnitId }[] },
  ): Promise<void> {
    const rows = pairs.map((pair) => ({ id: newId(), ...pair }));
    await tx.sql`
      insert into scoring.cross_check (id, cluster_id, period_id, unit_id, checker_id, person_id)
      select p.id, ${clusterId}, ${periodId}, p."checkedId", p."checkerId", ${personId}::uuid
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(id uuid, "checkedId" uuid, "checkerId" uuid)`;
  }

  private async moveAll(tx: WriteTx, moves: readonly StageMoved[]): Promise<void> {
    if (moves.length === 0) return;
    await tx.sql`
      update scoring.sheet_stage st set state = m.state, version = st.version + 1
        from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m("sheetId" uuid, stage text, state text)
       where st.sheet_id = m."sheetId" and st.stage = m.stage`;
  }
}
