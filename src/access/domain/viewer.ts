import { type PersonId } from '../../kernel/ids.js';
import { type ActingRole } from './acting-role.js';

/**
 * Who asks, and for which units: the one thing that scope is made from. Stores see it only through the settings of
 * their transaction; floors above pass it on and do not take it apart.
 */
export class Viewer {
  readonly settings: Readonly<Record<string, string>>;

  private constructor(
    readonly personId: PersonId | null,
    readonly requestId: string,
    readonly name: string,
    readonly actingRoles: readonly ActingRole[],
    operator: boolean,
  ) {
    this.settings = {
      'app.acting': JSON.stringify(
        actingRoles.map(({ unitId, line, role }) => ({ unit: unitId, line, role })),
      ),
      'app.operator': operator ? 'on' : '',
    };
  }

  static person(
    person: { id: PersonId; name: string },
    actingRoles: readonly ActingRole[],
    requestId: string,
  ): Viewer {
    return new Viewer(person.id, requestId, person.name, actingRoles, false);
  }

  /** The operator at the machine, never a request: sets up organisation, forms and persons, and brings in past years. */
  static operator(requestId: string): Viewer {
    return new Viewer(null, requestId, 'operator', [], true);
  }
}
