export { type ActingRole, type Line, lines, type Role, roles } from './acting-role.js';
export { Viewer } from './viewer.js';
export { type AccessReasons } from './reasons.js';
