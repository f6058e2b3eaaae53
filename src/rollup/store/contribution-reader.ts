import { Injectable } from '@nestjs/common';
import { type ReportId } from '../../kernel/ids.js';
import { inScope } from '../../organisation/index.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type RollUpBase } from './base-reader.js';
import { countedColumns, countedQuestion, countedReports } from './counted-reports.js';

/** The lines of reports behind figures: those of one roll-up, or of several that were added up. */
export interface ContributionsQuestion {
  readonly bases: readonly RollUpBase[];
  readonly indicators: readonly string[];
}

export interface ContributionsPage extends ContributionsQuestion {
  /** The key after which the page begins. */
  readonly after: string | null;
  readonly limit: number;
}

export interface Contribution {
  readonly reportId: ReportId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly versionNumber: number;
  readonly indicator: string;
  readonly cell: readonly string[];
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly key: string;
}

export interface ContributionCounts {
  readonly shown: number;
  /** How many more the viewer may not see. */
  readonly hidden: number;
}

/** Reads the versions behind figures, line by line, and counts those the viewer may not see (law 16). */
@Injectable()
export class ContributionReader {
  /** A page of each, by the code of the unit, the indicator and the cell; only lines within scope. */
  async pages(tx: ReadTx, asked: readonly ContributionsPage[]): Promise<Contribution[][]> {
    const rows = await tx.sql<Contribution & { ask: number }>`
      select a.ask, line.* from ${questions(asked, ({ after, limit }) => ({ ...split(after), lim: limit }))}
       cross join lateral (
         select r.report_id as "reportId", n.code as "unitCode", n.name as "unitName", v.number as "versionNumber", f.indicator, f.cell,
                f.value::text, f.numerator::text, f.denominator::text, concat_ws(${separator}, n.code, f.indicator, ${cell}) as key
           ${lines}
          where ${visible} and (a.after_code is null or (n.code collate "C", f.indicator collate "C", ${cell}) > (a.after_code, a.after_indicator, a.after_cell))
          order by n.code collate "C", f.indicator collate "C", ${cell}
          limit a.lim) as line
       order by a.ask, line."unitCode" collate "C", line.key collate "C"`;
    const pages = asked.map((): Contribution[] => []);
    for (const { ask, ...line } of rows) pages[ask]?.push(line);
    return pages.map((page, ask) => page.slice(0, asked[ask]?.limit));
  }

  async counts(tx: ReadTx, asked: readonly ContributionsQuestion[]): Promise<ContributionCounts[]> {
    const rows = await tx.sql<ContributionCounts & { ask: number }>`
      select a.ask, sum(line.shown)::int as shown, sum(line.hidden)::int as hidden
        from ${questions(asked, () => ({}))}
       cross join lateral (
         select count(*) filter (where ${visible}) as shown, count(*) filter (where not ${visible}) as hidden ${lines}) as line
       group by a.ask`;
    const counts = asked.map((): ContributionCounts => ({ shown: 0, hidden: 0 }));
    for (const { ask, ...count } of rows) counts[ask] = count;
    return counts;
  }
}

const separator = '\u0001';

const cell = sql`array_to_string(f.cell, ${separator}) collate "C"`;

/** Where the whole subtree is in scope, no line is asked for its own. */
const visible = sql`(a.whole or ${inScope(sql`r.unit_id`, sql`a.as_of`)})`;

const lines = sql`
  from ${countedReports} as r
  join reporting.report_version v on v.id = r.version_id
  join reporting.figure f on f.version_id = v.id and f.indicator = any (a.indicators)
  join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> a.as_of`;

function questions<Question extends ContributionsQuestion>(
  asked: readonly Question[],
  more: (question: Question) => object,
): Sql {
  const rows = asked.flatMap((question, ask) =>
    question.bases.map((base) => ({
      ...countedQuestion(base),
      ...{ ask, indicators: question.indicators },
      ...more(question),
    })),
  );
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(ask int, indicators text[], ${countedColumns},
               after_code text, after_indicator text, after_cell text, lim int)`;
}

function split(key: string | null): object {
  if (key === null) return {};
  const [code = '', indicator = '', ...parts] = key.split(separator);
  return { after_code: code, after_indicator: indicator, after_cell: parts.join(separator) };
}
