import { schemeTemplates } from '../templates/index.js';
import { readScheme } from './scheme-document.js';

it.each(schemeTemplates.map((template) => [template.code, template] as const))(
  '%s is of the form and without fault, so that it can be issued as it stands',
  (_, template) => {
    expect(readScheme(template)).toEqual({ scheme: template });
  },
);
