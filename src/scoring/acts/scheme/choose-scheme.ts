import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type Outcome, refusing } from '../../../kernel/outcome.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { objectionsToChoosing } from '../../domain/scheme/scheme-of-year.js';
import { ClusterYearWriter } from '../../store/year/cluster-year-writer.js';
import { SchemeReader } from '../../store/scheme/scheme-reader.js';
import { type YearCall, YearDesk, type YearDone } from '../year/year-desk.js';

const refuse = refusing<ScoringReasons>();

export interface SchemeChoice extends YearCall {
  readonly schemeCode: string;
  readonly schemeVersion: string;
  readonly expectedVersion: number;
}

/** Chooses the scheme by which a cluster is judged in its year; another may be chosen until everyone has registered. */
@Injectable()
export class ChooseScheme {
  constructor(
    private readonly desk: YearDesk,
    private readonly years: ClusterYearWriter,
    private readonly schemes: SchemeReader,
  ) {}

  run(viewer: Viewer, choice: SchemeChoice): Promise<Outcome<YearDone>> {
    return this.desk.lead(viewer, { act: 'chooseScheme', call: choice }, async (tx, { desk, held }) => {
      const { schemeCode: code, schemeVersion: version, expectedVersion: expected } = choice;
      const { version: current } = held;
      if (current !== expected)
        return [refuse('YEAR_CHANGED_MEANWHILE', { expected, current }, ['expectedVersion'])];
      const [chosen] = await this.schemes.schemesByCodes(tx, [{ code, version }]);
      if (!chosen) return [refuse('SCHEME_NOT_FOUND', {}, ['schemeCode'])];
      const [own] = held.schemeId === null ? [] : await this.schemes.schemesByIds(tx, [held.schemeId]);
      const frames = await this.years.framesOf(tx, desk);
      const year = { state: held.state, scheme: own?.scheme ?? null };
      const against = objectionsToChoosing(year, chosen.scheme, frames);
      if (against.length > 0) return against;
      await this.years.chooseScheme(tx, desk, held, chosen.schemeId);
      return { facts: { scheme: code, version, hash: chosen.hash } };
    });
  }
}
