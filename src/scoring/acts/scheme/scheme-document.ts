import { Ajv2020 } from 'ajv/dist/2020.js';
import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { schemeFaults, type SchemeFacts } from '../../domain/scheme/scheme-faults.js';
import { formFault } from '../../domain/scheme/scheme-form-fault.js';
import { schemeSchema } from '../../domain/scheme/scheme-schema.js';
import { type Scheme } from '../../domain/scheme/scheme.js';

const refuse = refusing<ScoringReasons>();
const matches = new Ajv2020({ allErrors: true, strictTypes: false }).compile<Scheme>(schemeSchema);

/** A document that breaks one thing everywhere is told of it so often, and no more: its author begins with the first. */
const toldAtMost = 100;

type Read = { readonly scheme: Scheme } | { readonly faults: readonly Refusal[] };

/** The scheme a document writes, or every fault of its form. Texts are kept composed (NFC), whatever keyboard wrote them. */
export function schemeForm(document: unknown): Read {
  const composed: unknown = JSON.parse(JSON.stringify(document ?? null).normalize('NFC'));
  if (matches(composed)) return { scheme: composed };
  const faults = (matches.errors ?? []).flatMap((error) => formFault(error) ?? []);
  return {
    faults: faults
      .slice(0, toldAtMost)
      .map((fault) => refuse('SCHEME_MALFORMED', { ...fault }, ['document'])),
  };
}

/** Every fault of its content, held against what there is besides it. */
export function contentFaults(scheme: Scheme, facts: SchemeFacts): readonly Refusal[] {
  return schemeFaults(scheme, facts)
    .slice(0, toldAtMost)
    .map((fault) => refuse('SCHEME_FAULTY', fault, ['document']));
}
