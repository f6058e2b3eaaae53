import { schemeTemplates } from '../../templates/index.js';
import { contentFaults, schemeForm } from './scheme-document.js';

it.each(schemeTemplates.map((template) => [template.code, template] as const))(
  '%s is of the form and without fault, so that it can be issued as it stands',
  (_, template) => {
    expect(schemeForm(template)).toEqual({ scheme: template });
    expect(contentFaults(template, {})).toEqual([]);
  },
);
