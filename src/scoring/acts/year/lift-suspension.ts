import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { objectionsToLifting } from '../../domain/year/suspension.js';
import { RegistrationWriter } from '../../store/year/registration-writer.js';
import { type YearCall, YearDesk, type YearDone } from './year-desk.js';

export interface SuspensionLifting extends YearCall {
  readonly unitCode: string;
  readonly reason: string;
}

/** Considers a suspended member again. */
@Injectable()
export class LiftSuspension {
  constructor(
    private readonly desk: YearDesk,
    private readonly members: RegistrationWriter,
  ) {}

  run(viewer: Viewer, lifting: SuspensionLifting): Promise<Outcome<YearDone>> {
    const call = { act: 'liftSuspension', call: lifting, own: false };
    return this.desk.aboutMember(viewer, call, async (tx, { desk, held, unit }) => {
      const { unitCode } = lifting;
      const reason = proseText(lifting.reason);
      const { suspended } = await this.members.standing(tx, desk, unit.unitId);
      const facts = { state: held.state, suspended };
      const against = objectionsToLifting(facts, { unitCode, reason });
      if (against.length > 0) return against;
      const { personId } = viewer;
      await this.members.suspend(tx, desk, {
        ...{ unitId: unit.unitId, ground: null, reason, personId },
      });
      return { facts: { unitCode, reason } };
    });
  }
}
