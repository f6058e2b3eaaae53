import { Injectable } from '@nestjs/common';
import { ViewerReader } from '../access/index.js';
import { type Viewer } from '../access/domain/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LocalIssuer } from '../platform/tokens/local-issuer.js';

/** Whoever scores and publishes for the ministry that organises Cụm 10: the loader acts as that person, by the same rules. */
@Injectable()
export class OfficerOfTheMinistry {
  constructor(
    private readonly work: UnitOfWork,
    private readonly viewers: ViewerReader,
  ) {}

  async one(): Promise<Viewer> {
    const officer = await this.work.glance((tx) =>
      this.viewers.byIdentity(tx, { issuer: LocalIssuer.issuer, subject: 'ministry' }, 'demo'),
    );
    if (officer === undefined) throw new Error('The officer of the ministry is not known yet');
    return officer;
  }
}
