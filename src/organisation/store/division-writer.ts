import { Injectable } from '@nestjs/common';
import { type DivisionId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type PlannedCluster } from '../domain/cluster-year.js';
import { type DivisionDraft, type DivisionRef } from '../domain/division.js';
import { draftColumns, draftsOf, type DraftRow } from './division-reader.js';

/** Writes drafts of divisions, and ends the division whose place one takes. */
@Injectable()
export class DivisionWriter {
  /** The draft, held until the act is over: the second of two officers waits and sees what the first made of it. */
  async lock(tx: WriteTx, ref: DivisionRef): Promise<DivisionDraft | null> {
    const [draft] = await tx.sql<DraftRow>`select ${draftColumns} from ${draftsOf(ref)} for update of d`;
    return draft ?? null;
  }

  async insert(tx: WriteTx, draft: DivisionDraft): Promise<void> {
    const { divisionId, organiserId, line, year, from, version, clusters } = draft;
    await tx.sql`
      insert into organisation.division_draft (id, organiser_id, line, year, from_day, version, document)
      values (${divisionId}, ${organiserId}, ${line}, ${year}, ${from}::date, ${version}, ${written(clusters)}::jsonb)`;
  }

  async save(tx: WriteTx, id: DivisionId, clusters: readonly PlannedCluster[]): Promise<void> {
    await tx.sql`
      update organisation.division_draft set version = version + 1, document = ${written(clusters)}::jsonb, updated_at = clock_timestamp()
       where id = ${id}`;
  }

  async remove(tx: WriteTx, id: DivisionId): Promise<void> {
    await tx.sql`delete from organisation.division_draft where id = ${id}`;
  }

  /** The clusters of the same organiser, line and year that hold on the draft's first day end on it, with their seats. */
  async endEarlier(tx: WriteTx, { organiserId, line, year, from }: DivisionDraft): Promise<string[]> {
    const ending = sql`c.organiser_id = ${organiserId} and c.line = ${line} and c.year = ${year} and c.valid @> ${from}::date`;
    await tx.sql`
      delete from organisation.cluster_member m using organisation.cluster c
       where c.id = m.cluster_id and ${ending} and lower(m.valid) >= ${from}::date`;
    await tx.sql`
      update organisation.cluster_member m set valid = daterange(lower(m.valid), ${from}::date) from organisation.cluster c
       where c.id = m.cluster_id and ${ending} and m.valid @> ${from}::date`;
    const ended = await tx.sql<{ code: string }>`
      update organisation.cluster c set valid = daterange(lower(c.valid), ${from}::date) where ${ending} returning c.code`;
    return ended.map(({ code }) => code).sort();
  }
}

function written(clusters: readonly PlannedCluster[]): string {
  return JSON.stringify({ clusters });
}
