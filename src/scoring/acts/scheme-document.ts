import { Ajv2020 } from 'ajv/dist/2020.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type ScoringReasons } from '../domain/reasons.js';
import { schemeFaults, type SchemeFacts } from '../domain/scheme-faults.js';
import { schemeSchema } from '../domain/scheme-schema.js';
import { type Scheme } from '../domain/scheme.js';

const refuse = refusing<ScoringReasons>();
const matches = new Ajv2020({ allErrors: true, strictTypes: false }).compile<Scheme>(schemeSchema);

type Read = { readonly scheme: Scheme } | { readonly faults: readonly Refusal[] };

/** The scheme a document writes, or every fault of its form. */
export function schemeForm(document: unknown): Read {
  if (matches(document)) return { scheme: document };
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

/** Every fault of its content, held against what there is besides it. */
export function contentFaults(scheme: Scheme, facts: SchemeFacts): readonly Refusal[] {
  return schemeFaults(scheme, facts).map((fault) => refuse('SCHEME_FAULTY', fault, ['document']));
}
