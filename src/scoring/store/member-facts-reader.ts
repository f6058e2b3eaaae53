import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type MemberFacts } from '../domain/gather.js';
import { InputReader } from './input-reader.js';
import { type ClusterDesk, type DeskMember } from './scoring-reader.js';

@Injectable()
export class MemberFactsReader {
  constructor(private readonly inputs: InputReader) {}

  /** Everything known of each member of a cluster, by the member's code; three statements whatever the number of members. */
  async ofMembers(
    tx: ReadTx,
    desk: ClusterDesk,
    {
      members,
      figures,
    }: { members: readonly DeskMember[]; figures: readonly { form: string; indicator: string }[] },
  ): Promise<MemberFacts[]> {
    const reported = await this.inputs.reportInputs(tx, desk, figures);
    const late = await this.inputs.lateReports(tx, desk);
    const recorded = await this.inputs.recordedInputs(tx, desk);
    return members.map(({ unitId, code }) => ({
      unit: code,
      figures: reported
        .filter((figure) => figure.unitId === unitId)
        .map(({ unitId: _, ...figure }) => figure),
      lateReports: late.find((row) => row.unitId === unitId) ?? null,
      recorded: recorded
        .filter((row) => row.unitId === unitId)
        .map(({ code: own, value, document }) => ({ code: own, value, document })),
    }));
  }
}
