import { Ajv2020 } from 'ajv/dist/2020.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type Form } from '../domain/form.js';
import { formFaults } from '../domain/form-faults.js';
import { formSchema } from '../domain/form-schema.js';
import { type ReportingReasons } from '../domain/reasons.js';

const refuse = refusing<ReportingReasons>();
const matches = new Ajv2020({ allErrors: true, strictTypes: false }).compile<Form>(formSchema);

/** The form a document writes, or every fault of its make and then of its content, by path. */
export function readForm(
  document: unknown,
): { readonly form: Form } | { readonly faults: readonly Refusal[] } {
  if (!matches(document))
    return {
      faults: (matches.errors ?? []).slice(0, 20).map(({ instancePath, message, keyword }) => {
        const facts = { path: instancePath || '/', problem: message ?? keyword };
        return refuse('FORM_MALFORMED', facts, ['document']);
      }),
    };
  const faults = formFaults(document);
  return faults.length > 0
    ? { faults: faults.map((fault) => refuse('FORM_FAULTY', fault, ['document'])) }
    : { form: document };
}
