import { Injectable } from '@nestjs/common';
import {
  type PeriodId,
  type ReportId,
  type TemplateId,
  type UnitId,
  type VersionId,
} from '../../kernel/ids.js';
import { inScope } from '../../organisation/index.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Draft } from '../domain/draft.js';
import { type TypedFigure } from '../domain/figure.js';
import { type Form } from '../domain/form.js';
import { type Problem, problemsOf } from '../domain/problems.js';
import { FormShelf } from './form-shelf.js';
import { surroundingsOf } from './neighbour-reader.js';

interface VersionRow {
  readonly versionId: VersionId;
  readonly templateId: TemplateId;
  readonly periodId: PeriodId;
  readonly unitId: UnitId;
  readonly texts: Draft['texts'];
  readonly explanations: NonNullable<Draft['explanations']>;
  readonly evidence: NonNullable<Draft['evidence']>;
  readonly figures: readonly (Pick<TypedFigure, 'indicator' | 'value' | 'numerator' | 'denominator'> & {
    readonly cell: readonly string[];
  })[];
}

/** Reads what was submitted as the draft it was made from, within scope. */
@Injectable()
export class DraftReader {
  constructor(private readonly shelf: FormShelf) {}

  /** What of a report was accepted, to go on from. */
  async acceptedAsDraft(tx: ReadTx, reportId: ReportId): Promise<Draft> {
    const [row] = await this.rows(tx, sql`r.id = ${reportId} and v.id = r.accepted_version_id`);
    if (row === undefined) throw new Error('An amendment of a report that was never accepted');
    return asDraft(row, (await this.shelf.take(tx, row.templateId)).form);
  }

  /** What a submitted version says to the rules of its form, as other reports stand now. */
  async problemsOfVersion(tx: ReadTx, versionId: VersionId): Promise<readonly Problem[]> {
    const [row] = await this.rows(tx, sql`v.id = ${versionId}`);
    if (row === undefined) return [];
    const { form, checks } = await this.shelf.take(tx, row.templateId);
    return problemsOf(form, checks, asDraft(row, form), await surroundingsOf(tx, row, checks.lookups));
  }

  private rows(tx: ReadTx, which: Sql): Promise<VersionRow[]> {
    return tx.sql<VersionRow>`
      select v.id as "versionId", r.template_id as "templateId", r.period_id as "periodId", r.unit_id as "unitId", v.texts, v.explanations, v.evidence,
             (select coalesce(jsonb_agg(jsonb_build_object('indicator', f.indicator, 'cell', f.cell, 'value', f.value::text,
                        'numerator', f.numerator::text, 'denominator', f.denominator::text) order by f.indicator, f.cell), '[]')
                from reporting.figure f where f.version_id = v.id) as figures
        from reporting.report r
        join reporting.report_version v on v.report_id = r.id
        join calendar.period p on p.id = r.period_id
       where ${which} and ${inScope(sql`r.unit_id`, sql`p.as_of`)}`;
  }
}

function asDraft({ figures, texts, explanations, evidence }: VersionRow, form: Form): Draft {
  return { texts, explanations, evidence, figures: figures.map((figure) => typed(form, figure)) };
}

function typed(form: Form, { cell, ...figure }: VersionRow['figures'][number]): TypedFigure {
  const dimensions = form.indicators.find(({ code }) => code === figure.indicator)?.dimensions ?? [];
  return cell.length === 0
    ? figure
    : { ...figure, cell: cell.map((member, i) => ({ dimension: dimensions[i] ?? '', member })) };
}
