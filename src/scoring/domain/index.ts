export { type Scheme } from './scheme.js';
export { schemeSchema } from './scheme-schema.js';
