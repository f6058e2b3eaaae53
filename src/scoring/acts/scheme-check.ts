import { Injectable } from '@nestjs/common';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type ScoringReasons } from '../domain/reasons.js';
import { schemeFaults } from '../domain/scheme-faults.js';
import { type Scheme } from '../domain/scheme.js';
import { SchemeReader } from '../store/scheme-reader.js';
import { readScheme } from './scheme-document.js';

const refuse = refusing<ScoringReasons>();

/** Holds a scheme about to be issued against itself and against the frame that it names. */
@Injectable()
export class SchemeCheck {
  constructor(private readonly schemes: SchemeReader) {}

  async read(
    tx: ReadTx,
    document: unknown,
  ): Promise<{ readonly scheme: Scheme } | { readonly faults: readonly Refusal[] }> {
    const read = readScheme(document);
    if ('faults' in read || read.scheme.frame === undefined) return read;
    const [frame] = await this.schemes.schemesByCodes(tx, [read.scheme.frame]);
    const faults = schemeFaults(read.scheme, { frame: frame?.scheme ?? null });
    return faults.length > 0
      ? { faults: faults.map((fault) => refuse('SCHEME_FAULTY', fault, ['document'])) }
      : read;
  }
}
