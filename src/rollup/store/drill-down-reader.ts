import { Injectable } from '@nestjs/common';
import { decimalText } from '../../kernel/decimal.js';
import { type UnitKind, type UnitLevel } from '../../organisation/domain/index.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { rollUpOf } from '../domain/indicators.js';
import { type Arrangement, arranged, indicatorsOf, type Listed, valueOf } from '../domain/listing.js';
import { type RollUpBase, type RollUpQuestion } from './base-reader.js';
import { BeneathReader, type PlacedUnit } from './beneath-reader.js';
import { FigureReader, type RawRollUp } from './figure-reader.js';

/** A page of the roll-ups of the units directly beneath one. */
export interface ChildrenQuestion {
  readonly base: RollUpBase;
  readonly kinds: readonly UnitKind[] | null;
  readonly levels: readonly UnitLevel[] | null;
  readonly arrangement: Arrangement;
}

/** Units whose roll-ups are listed, and the question that is asked of each. */
export interface RollUpList {
  readonly units: readonly PlacedUnit[];
  readonly question: Omit<RollUpQuestion, 'unitId'>;
  readonly arrangement: Arrangement;
}

export interface ListedRollUp {
  readonly raw: RawRollUp;
  /** Where it stands in its list, for a page that begins behind it. */
  readonly place: { readonly value: string | null; readonly name: string; readonly unitId: string };
}

export interface RollUpPage {
  readonly rows: readonly ListedRollUp[];
  readonly more: boolean;
  readonly total: number;
  /** The units that have no such roll-up: where what was signed is asked for, those that have not signed. */
  readonly absent: readonly PlacedUnit[];
}

interface Candidate extends Listed {
  readonly unit: PlacedUnit;
}

/** Reads the roll-ups of many units as a list: ordered, filtered and cut before the rest of their figures is read. */
@Injectable()
export class DrillDownReader {
  constructor(
    private readonly beneath: BeneathReader,
    private readonly figures: FigureReader,
  ) {}

  async children(tx: ReadTx, asked: readonly ChildrenQuestion[]): Promise<RollUpPage[]> {
    const places = asked.map(({ base, kinds, levels, arrangement: { after } }) => {
      const { unitId, line, restatedOn } = base.question;
      return { unitId, line, on: restatedOn ?? base.asOf, direct: true, kinds, levels, after };
    });
    const units = await this.beneath.unitsBeneath(tx, places);
    const lists = asked.map(({ base: { question }, arrangement }, i) => {
      return { units: units[i] ?? [], question: { ...question, clusterId: null }, arrangement };
    });
    return this.pages(tx, lists);
  }

  async pages(tx: ReadTx, lists: readonly RollUpList[]): Promise<RollUpPage[]> {
    const known = await this.candidates(tx, lists);
    const cut = lists.map(({ arrangement }, i) => arranged(known[i]?.present ?? [], arrangement));
    const raws = await this.figures.rollUps(
      tx,
      lists.flatMap(({ question }, i) =>
        (cut[i]?.page ?? []).map(({ unit }) => ({ ...question, unitId: unit.unitId })),
      ),
    );
    const rest = raws.values();
    return lists.map(({ arrangement }, i) => {
      const { page, more, total } = cut[i] ?? { page: [], more: false, total: 0 };
      const rows = page.flatMap((candidate) => {
        const raw = rest.next().value;
        return raw ? [{ raw, place: placeOf(candidate, arrangement) }] : [];
      });
      return { rows, more, total, absent: known[i]?.absent ?? [] };
    });
  }

  /** What has to be known of each unit before its list can be cut: nothing where all are there and stand by name. */
  private async candidates(
    tx: ReadTx,
    lists: readonly RollUpList[],
  ): Promise<{ present: Candidate[]; absent: PlacedUnit[] }[]> {
    const asking = lists.map(
      ({ arrangement, question }) =>
        indicatorsOf(arrangement).length > 0 ||
        question.stage === 'CONSOLIDATED' ||
        question.clusterId !== null,
    );
    const raws = await this.figures.rollUps(
      tx,
      lists.flatMap(({ units, question, arrangement }, i) =>
        asking[i]
          ? units.map(({ unitId }) => ({ ...question, unitId, indicators: indicatorsOf(arrangement) }))
          : [],
      ),
    );
    const rest = raws.values();
    return lists.map(({ units, arrangement }, i) => {
      const found = units.map((unit) => ({ unit, raw: asking[i] ? (rest.next().value ?? null) : undefined }));
      return {
        present: found.flatMap(({ unit, raw }) => (raw === null ? [] : [candidate(unit, raw, arrangement)])),
        absent: found.flatMap(({ unit, raw }) => (raw === null ? [unit] : [])),
      };
    });
  }
}

function candidate(unit: PlacedUnit, raw: RawRollUp | undefined, arrangement: Arrangement): Candidate {
  const figures = raw ? rollUpOf(raw.base.form, indicatorsOf(arrangement), raw) : [];
  return { unit, place: unit.place, past: unit.past, figures };
}

function placeOf(candidate: Candidate, { orderBy }: Arrangement): ListedRollUp['place'] {
  const value = orderBy && valueOf(candidate, orderBy.indicator);
  const { unit, unitId } = candidate.unit;
  return { value: value && decimalText(value), name: unit.name, unitId };
}
