import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { objectionsToAbsence } from '../../domain/year/registration.js';
import { RegistrationWriter } from '../../store/year/registration-writer.js';
import { type YearCall, YearDesk, type YearDone } from './year-desk.js';

export interface Absence extends YearCall {
  readonly unitCode: string;
  readonly reason: string;
}

/** Marks that a member does not register, with a reason, so that the cluster need not wait for it. */
@Injectable()
export class MarkRegistrationAbsent {
  constructor(
    private readonly desk: YearDesk,
    private readonly members: RegistrationWriter,
  ) {}

  run(viewer: Viewer, absence: Absence): Promise<Outcome<YearDone>> {
    const call = { act: 'markRegistrationAbsent', call: absence, own: false };
    return this.desk.aboutMember(viewer, call, async (tx, { desk, held, unit }) => {
      const { unitId } = unit;
      const reason = proseText(absence.reason);
      const standing = await this.members.standing(tx, desk, unitId);
      const against = objectionsToAbsence({ ...standing, state: held.state }, reason);
      if (against.length > 0) return against;
      const version = standing.version + 1;
      await this.members.markAbsent(tx, desk, { unitId, version, reason, personId: viewer.personId });
      return { facts: { unit: unit.code, version, reason } };
    });
  }
}
