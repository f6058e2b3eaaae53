import { Ajv2020 } from 'ajv/dist/2020.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type ScoringReasons } from '../domain/reasons.js';
import { schemeFaults } from '../domain/scheme-faults.js';
import { schemeSchema } from '../domain/scheme-schema.js';
import { type Scheme } from '../domain/scheme.js';

const refuse = refusing<ScoringReasons>();
const matches = new Ajv2020({ allErrors: true, strictTypes: false }).compile<Scheme>(schemeSchema);

/** The scheme a document writes, or every fault of its form and then of its content, by path. */
export function readScheme(
  document: unknown,
): { readonly scheme: Scheme } | { readonly faults: readonly Refusal[] } {
  if (!matches(document)) {
    const faults = (matches.errors ?? []).slice(0, 20);
    return {
      faults: faults.map((fault) =>
        refuse(
          'SCHEME_MALFORMED',
          { path: fault.instancePath || '/', problem: fault.message ?? fault.keyword },
          ['document'],
        ),
      ),
    };
  }
  const faults = schemeFaults(document);
  return faults.length > 0
    ? { faults: faults.map((fault) => refuse('SCHEME_FAULTY', fault, ['document'])) }
    : { scheme: document };
}
