import { Injectable } from '@nestjs/common';
import { type Refusal } from '../../../kernel/outcome.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type Scheme } from '../../domain/scheme/scheme.js';
import { SchemeFactsReader } from '../../store/scheme/scheme-facts-reader.js';
import { contentFaults, schemeForm } from './scheme-document.js';

/** Holds a scheme about to be issued against itself, the frame that it names and the indicators there are. */
@Injectable()
export class SchemeCheck {
  constructor(private readonly facts: SchemeFactsReader) {}

  async read(
    tx: ReadTx,
    document: unknown,
  ): Promise<{ readonly scheme: Scheme } | { readonly faults: readonly Refusal[] }> {
    const read = schemeForm(document);
    if ('faults' in read) return read;
    const faults = contentFaults(read.scheme, await this.facts.factsFor(tx, read.scheme));
    return faults.length > 0 ? { faults } : read;
  }
}
