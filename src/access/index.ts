export { AccessModule } from './access.module.js';
export { GrantRoles, type RolesGrant } from './acts/grant-roles.js';
export { ActingViewer } from './graphql/acting-viewer.js';
export { accessMessagesEn } from './messages.en.js';
export { accessMessagesVi } from './messages.vi.js';
export { LineEnum, RoleEnum } from './graphql/enums.js';
export { ActingRoleType } from './graphql/viewer.type.js';
export { ViewerReader } from './store/viewer-reader.js';
