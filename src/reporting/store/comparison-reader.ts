import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { decimalText } from '../../kernel/decimal.js';
import { inScope } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type ComparedFigure, comparedFigures, type ComparisonKind, totalOf } from '../domain/comparison.js';
import { type Figure } from '../domain/figure.js';
import { type Form } from '../domain/form.js';
import { type ReportRef } from '../domain/report-ref.js';
import { figureOf, type FigureRow } from './figure-row.js';
import { FormShelf } from './form-shelf.js';
import { figuresThen } from './neighbour-reader.js';
import { isAt, placesOf, type ReportPlace } from './report-key.js';

/** A unit beside the one that reports, with what its counted report says. */
export interface Sibling {
  readonly unitCode: string;
  readonly unitName: string;
  readonly figures: readonly { readonly indicator: string; readonly value: string }[];
}

interface SiblingRow extends FigureRow {
  readonly unitCode: string;
  readonly unitName: string;
}

/** Reads a report beside others: the same unit's earlier ones, and those of its siblings. */
@Injectable()
export class ComparisonReader {
  constructor(private readonly shelf: FormShelf) {}

  /** The counted version against another period's; null where there is no such report within scope or nothing comparable. */
  async compared(
    tx: ReadTx,
    ref: ReportRef,
    kind: ComparisonKind,
  ): Promise<readonly ComparedFigure[] | null> {
    const [place] = await placesOf(tx, [ref]);
    if (!place) return null;
    const { form } = await this.shelf.take(tx, place.templateId);
    const others = await figuresThen(tx, place, kind);
    return others && comparedFigures(form, await this.own(tx, place), others);
  }

  /** The units under the same superior and on the same level that owe the same form, those within scope, by code. */
  async siblings(
    tx: ReadTx,
    ref: ReportRef,
    asked: { readonly line: Line; readonly indicators: readonly string[] },
  ): Promise<Sibling[] | null> {
    const [place] = await placesOf(tx, [ref]);
    if (!place) return null;
    const { form } = await this.shelf.take(tx, place.templateId);
    const rows = await tx.sql<SiblingRow>`
      select n.code as "unitCode", n.name as "unitName", f.indicator, sum(f.value)::text as value, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator
        from calendar.period p
        join organisation.path up on up.descendant_id = ${place.unitId} and up.line = ${asked.line} and up.depth = 1 and up.valid @> p.as_of
        join organisation.path beside on beside.ancestor_id = up.ancestor_id and beside.line = ${asked.line} and beside.depth = 1 and beside.valid @> p.as_of
        join organisation.unit_version own on own.unit_id = ${place.unitId} and own.valid @> p.as_of
        join organisation.unit_version n on n.unit_id = beside.descendant_id and n.valid @> p.as_of and n.level = own.level
        join reporting.report r on r.unit_id = n.unit_id and r.period_id = p.id and r.template_id = ${place.templateId}
        join reporting.figure f on f.version_id = coalesce(r.submitted_version_id, r.accepted_version_id) and f.indicator = any (${asked.indicators}::text[])
       where p.id = ${place.periodId} and ${inScope(sql`r.unit_id`, sql`p.as_of`)}
       group by n.code, n.name, f.indicator
       order by n.code collate "C"`;
    return siblingsOf(form, rows);
  }

  private async own(tx: ReadTx, place: ReportPlace): Promise<readonly Figure[]> {
    const rows = await tx.sql<FigureRow>`
      select f.indicator, f.value::text, f.numerator::text, f.denominator::text
        from reporting.report r
        join reporting.figure f on f.version_id = coalesce(r.submitted_version_id, r.accepted_version_id)
       where ${isAt(sql`r`, place)}`;
    return rows.map(figureOf);
  }
}

function siblingsOf(form: Form, rows: readonly SiblingRow[]): Sibling[] {
  return [...new Set(rows.map(({ unitCode }) => unitCode))].map((unitCode) => {
    const own = rows.filter((row) => row.unitCode === unitCode);
    const figures = own.map(figureOf);
    return {
      unitCode,
      unitName: own[0]?.unitName ?? '',
      figures: form.indicators.flatMap(({ code }) => {
        const total = totalOf(figures, code);
        return total === null ? [] : [{ indicator: code, value: decimalText(total) }];
      }),
    };
  });
}
