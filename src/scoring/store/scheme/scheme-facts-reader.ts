import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type SchemeFacts } from '../../domain/scheme/scheme-faults.js';
import { type Scheme, scoredBy } from '../../domain/scheme/scheme.js';
import { KnownIndicatorsReader } from './known-indicators-reader.js';
import { SchemeReader } from './scheme-reader.js';

/** Reads what a scheme is held against before it is issued. */
@Injectable()
export class SchemeFactsReader {
  constructor(
    private readonly indicators: KnownIndicatorsReader,
    private readonly schemes: SchemeReader,
  ) {}

  async factsFor(tx: ReadTx, scheme: Scheme): Promise<SchemeFacts> {
    const inputs = [...scoredBy(scheme), ...scheme.exclusions].map(({ input }) => input);
    const forms = new Set(inputs.flatMap((input) => (input.from === 'REPORT' ? [input.form] : [])));
    const knownIndicators = await this.indicators.ofForms(tx, [...forms]);
    if (scheme.frame === undefined) return { knownIndicators };
    const [frame] = await this.schemes.schemesByCodes(tx, [scheme.frame]);
    return { knownIndicators, frame: frame?.scheme ?? null };
  }
}
