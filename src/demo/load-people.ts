import { Injectable } from '@nestjs/common';
import { GrantRoles } from '../access/index.js';
import { type Viewer } from '../access/domain/index.js';
import { LocalIssuer } from '../platform/tokens/local-issuer.js';
import { known, type Step, type UnitBook } from './load-organisation.js';
import { history, type NationViewer, nationViewers } from './nation.js';
import { settled } from './settled.js';

/** The persons of the demonstration, each with what it may do for which unit. */
@Injectable()
export class LoadPeople {
  constructor(private readonly grant: GrantRoles) {}

  steps(viewer: Viewer, book: UnitBook): readonly Step[] {
    const all = (left: readonly NationViewer[]): Promise<void> => {
      const [person, ...rest] = left;
      return person === undefined ? Promise.resolve() : this.one(viewer, person, book).then(() => all(rest));
    };
    return [{ title: 'Người dùng trình diễn', run: () => all(nationViewers) }];
  }

  private async one(viewer: Viewer, { key, name, roles }: NationViewer, book: UnitBook): Promise<void> {
    const acting = roles.map(({ unit, ...role }) => ({
      ...role,
      unitId: known(role.from >= history.reform ? book.after : book.before, unit),
      to: null,
    }));
    settled(
      await this.grant.run(viewer, {
        identity: { issuer: LocalIssuer.issuer, subject: key },
        name,
        roles: acting,
        idempotencyKey: `demo:person:${key}`,
      }),
    );
  }
}
