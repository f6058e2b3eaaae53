import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { nameText, proseText } from '../../../kernel/vietnamese-text.js';
import { objectionsToRegistration, type Registration } from '../../domain/year/registration.js';
import { RegistrationWriter } from '../../store/year/registration-writer.js';
import { SchemeReader } from '../../store/scheme/scheme-reader.js';
import { type YearCall, YearDesk, type YearDone } from './year-desk.js';

export interface YearRegistration extends YearCall {
  readonly unitCode: string;
  /** The version of the unit's registration that was seen; 0 before the first. */
  readonly expectedVersion: number;
  readonly registration: Registration;
}

/** Đăng ký thi đua. Registers a member's titles and targets for the year; what was registered before stays readable. */
@Injectable()
export class RegisterForYear {
  constructor(
    private readonly desk: YearDesk,
    private readonly members: RegistrationWriter,
    private readonly schemes: SchemeReader,
  ) {}

  run(viewer: Viewer, registering: YearRegistration): Promise<Outcome<YearDone>> {
    const call = { act: 'registerForYear', call: registering, own: true };
    return this.desk.aboutMember(viewer, call, async (tx, { desk, held, unit }) => {
      const { unitId } = unit;
      const registration = tidied(registering.registration);
      const standing = await this.members.standing(tx, desk, unitId);
      const [known] = held.schemeId === null ? [] : await this.schemes.schemesByIds(tx, [held.schemeId]);
      const facts = { ...standing, state: held.state, scheme: known?.scheme ?? null };
      const against = objectionsToRegistration(facts, registration, registering.expectedVersion);
      if (against.length > 0 || !known) return against;
      const version = standing.version + 1;
      const { schemeId } = known;
      const { personId } = viewer;
      await this.members.register(tx, desk, { ...registration, unitId, version, schemeId, personId });
      return { facts: { unit: unit.code, version, ...registration }, onBehalfOf: unitId };
    });
  }
}

function tidied({ titles, targets, notApplicable, doubled, document }: Registration): Registration {
  return {
    titles: titles.map(nameText).filter((title) => title !== ''),
    targets: Object.fromEntries(Object.entries(targets).map(([code, target]) => [code, target.trim()])),
    notApplicable: [...new Set(notApplicable)].sort(),
    doubled: [...doubled].sort(),
    document: proseText(document),
  };
}
