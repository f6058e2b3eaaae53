import { decimalText } from '../../kernel/decimal.js';
import { type ReportId, type TemplateId, type VersionId } from '../../kernel/ids.js';
import { type Instant } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type Draft } from '../domain/draft.js';
import { type Figure } from '../domain/figure.js';
import { type VersionEntry } from '../domain/report-status.js';

export interface NewVersion {
  readonly reportId: ReportId;
  readonly templateId: TemplateId;
  readonly number: number;
  readonly entry: VersionEntry;
  readonly personId: string | null;
  /** When it was made here, and when it reached its recipients. */
  readonly madeAt: Instant;
  readonly arrivedAt: Instant;
  readonly figures: readonly Figure[];
  readonly draft: Draft;
  readonly note: string | null;
  readonly amendmentReason: string | null;
}

/** The rows of a new version as the first parts of a statement: itself, its figures, and what its recipients are given. */
export function versionRows(id: VersionId, version: NewVersion): Sql {
  const { draft } = version;
  return sql`
    version as (
      insert into reporting.report_version (id, report_id, number, made_at, arrived_at, entry, person_id, texts, explanations, evidence, note, amendment_reason)
      values (${id}, ${version.reportId}, ${version.number}, ${version.madeAt}, ${version.arrivedAt}, ${version.entry}, ${version.personId}::uuid,
              ${JSON.stringify(draft.texts)}::jsonb, ${JSON.stringify(draft.explanations ?? [])}::jsonb, ${JSON.stringify(draft.evidence ?? [])}::jsonb,
              ${version.note}, ${version.amendmentReason})
    ), figures as (
      insert into reporting.figure_set (version_id, template_id, slots, amounts, bases)
      select ${id}, ${version.templateId}, f.* from reporting.figure_set_of(${version.templateId}, ${JSON.stringify(version.figures.map(figureRow))}::jsonb) f
    ), deliveries as (
      insert into reporting.delivery (version_id, obligation_id, state)
      select ${id}, o.id, 'DELIVERED' from reporting.obligation o
        join reporting.report r on r.template_id = o.template_id and r.period_id = o.period_id and r.unit_id = o.unit_id
       where r.id = ${version.reportId}
    )`;
}

function figureRow(figure: Figure): object {
  const { indicator, cell } = figure;
  return 'value' in figure
    ? { indicator, cell, value: decimalText(figure.value) }
    : {
        indicator,
        cell,
        numerator: decimalText(figure.numerator),
        denominator: decimalText(figure.denominator),
      };
}
