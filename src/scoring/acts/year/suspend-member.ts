import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { objectionsToSuspending, type SuspensionGround } from '../../domain/year/suspension.js';
import { RegistrationWriter } from '../../store/year/registration-writer.js';
import { type YearCall, YearDesk, type YearDone } from './year-desk.js';

export interface Suspension extends YearCall {
  readonly unitCode: string;
  readonly ground: SuspensionGround;
  readonly reason: string;
}

/** Tạm dừng xét một thành viên. Suspends a member of a cluster, which goes on without it. */
@Injectable()
export class SuspendMember {
  constructor(
    private readonly desk: YearDesk,
    private readonly members: RegistrationWriter,
  ) {}

  run(viewer: Viewer, suspension: Suspension): Promise<Outcome<YearDone>> {
    const call = { act: 'suspendMember', call: suspension, own: false };
    return this.desk.aboutMember(viewer, call, async (tx, { desk, held, unit }) => {
      const { unitCode, ground } = suspension;
      const reason = proseText(suspension.reason);
      const { suspended } = await this.members.standing(tx, desk, unit.unitId);
      const facts = { state: held.state, suspended };
      const against = objectionsToSuspending(facts, { unitCode, reason });
      if (against.length > 0) return against;
      const { personId } = viewer;
      await this.members.suspend(tx, desk, {
        ...{ unitId: unit.unitId, ground, reason, personId },
      });
      return { facts: { unitCode, ground, reason } };
    });
  }
}
