import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type Outcome, refusing } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { objectionsToSigning } from '../../domain/year/registration.js';
import { RegistrationWriter } from '../../store/year/registration-writer.js';
import { type YearCall, YearDesk, type YearDone } from './year-desk.js';

const refuse = refusing<ScoringReasons>();

export interface Signature extends YearCall {
  readonly unitCode: string;
  /** The scheme that is signed, as it was read. */
  readonly schemeCode: string;
  readonly schemeVersion: string;
  /** The pact, by its number and date. */
  readonly document: string;
}

/** Ký kết giao ước. A member signs the pact, and with it the cluster's scheme, which from then on stays as it is. */
@Injectable()
export class SignPact {
  constructor(
    private readonly desk: YearDesk,
    private readonly members: RegistrationWriter,
  ) {}

  run(viewer: Viewer, signature: Signature): Promise<Outcome<YearDone>> {
    const call = { act: 'signPact', call: signature, own: true };
    return this.desk.aboutMember(viewer, call, async (tx, { desk, held, unit }) => {
      const { unitId } = unit;
      const { schemeCode: code, schemeVersion: version } = signature;
      const document = proseText(signature.document);
      const standing = await this.members.standing(tx, desk, unitId);
      const against = objectionsToSigning({ ...standing, state: held.state }, document);
      if (against.length > 0 || held.schemeId === null) return against;
      const { personId } = viewer;
      const signed = await this.members.sign(tx, desk, {
        ...{ unitId, schemeId: held.schemeId, document, personId, code, version },
      });
      if (!signed) return [refuse('PACT_OF_ANOTHER_SCHEME', { code, version }, ['schemeCode'])];
      return { facts: { unit: unit.code, scheme: code, version, document }, onBehalfOf: unitId };
    });
  }
}
