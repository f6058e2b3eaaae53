import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Admission, type Admitted, type Knock } from '../../platform/graphql/admission.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { type Identity, TokenFault, TokenVerifier } from '../../platform/tokens/identity.js';
import { Viewer } from '../domain/viewer.js';
import { ViewerReader } from '../store/viewer-reader.js';
import { KnownPersons } from './known-persons.js';

/** From the bearer token of a request to its viewer; from no token to nobody. */
@Injectable()
export class AdmitByToken implements Admission {
  private readonly known: KnownPersons;

  constructor(
    @Inject(TokenVerifier) private readonly tokens: TokenVerifier,
    private readonly work: UnitOfWork,
    private readonly viewers: ViewerReader,
  ) {
    this.known = new KnownPersons(work, viewers);
  }

  async admit({ authorization, requestId }: Knock): Promise<Viewer | null> {
    const identity = await this.identityOf(authorization);
    if (identity === null) return null;
    const viewer = await this.work.glance((tx) => this.viewers.byIdentity(tx, identity, requestId));
    if (viewer === undefined) throw unknownPerson();
    return viewer;
  }

  async admitWithVersion({ authorization, requestId }: Knock): Promise<Admitted | null> {
    const identity = await this.identityOf(authorization);
    if (identity === null) return null;
    const { person, version } = await this.known.of(identity);
    if (person === null) throw unknownPerson();
    return { actor: Viewer.person(person, person.roles, requestId), version };
  }

  /** Whom the token names; nobody without one. @throws UNAUTHENTICATED */
  private async identityOf(authorization: string | undefined): Promise<Identity | null> {
    if (authorization === undefined) return null;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw untrusted();
    return this.tokens.verify(token).catch((fault: unknown) => {
      throw fault instanceof TokenFault ? untrusted() : fault;
    });
  }
}

function untrusted(): PublicFault {
  return new PublicFault(
    'UNAUTHENTICATED',
    {
      vi: 'Mã truy cập không hợp lệ hoặc đã hết hạn nên không đăng nhập được. Hãy lấy mã mới rồi gửi lại.',
      en: 'The access token is not valid or has expired, so you are not signed in. Get a new one and send again.',
    },
    { status: 401 },
  );
}

function unknownPerson(): PublicFault {
  return new PublicFault(
    'FORBIDDEN',
    {
      vi: 'Tài khoản của bạn chưa được khai báo trong hệ thống. Hãy liên hệ quản trị để được giao đơn vị và vai trò.',
      en: 'Your account is not known here yet. Ask the operator to assign you a unit and a role.',
    },
    { status: 403 },
  );
}
