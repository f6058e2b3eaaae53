import { Module } from '@nestjs/common';
import { Admission } from '../platform/graphql/admission.js';
import { GrantRoles } from './acts/grant-roles.js';
import { ViewerQueries } from './graphql/viewer.queries.js';
import { AdmitByToken } from './http/admit-by-token.js';
import { RoleWriter } from './store/role-writer.js';
import { ViewerReader } from './store/viewer-reader.js';

@Module({
  providers: [
    GrantRoles,
    RoleWriter,
    ViewerReader,
    ViewerQueries,
    { provide: Admission, useClass: AdmitByToken },
  ],
  exports: [Admission, GrantRoles, ViewerReader],
})
export class AccessModule {}
