import type pg from 'pg';
import { decimal } from '../src/kernel/decimal.js';
import { type LocalIssuer } from '../src/platform/tokens/local-issuer.js';
import { type Drafted, figuresOf, texts } from './reporting-nation.js';
import { type ServiceChild } from './service-child.js';
import { figureRow } from './submit-floor.js';

/** Everything a submission leaves, without what differs from one to the next. */
const left = `
  select to_jsonb(r) - array['id', 'period_id', 'unit_id', 'draft', 'draft_saved_at', 'submitted_version_id'] as report,
         to_jsonb(v) - array['id', 'report_id', 'person_id', 'made_at', 'arrived_at'] as version,
         v.person_id is not null as named,
         (select jsonb_agg(array[f.indicator, f.cell::text, (f.value is null)::text] order by f.indicator, f.cell) from reporting.figure f where f.version_id = v.id) as figures,
         (select jsonb_agg(d.state || ' ' || o.line order by o.line) from reporting.delivery d join reporting.obligation o on o.id = d.obligation_id where d.version_id = v.id) as deliveries,
         (select jsonb_agg(k.act || ' ' || (k.outcome->>'version')) from platform.idempotency_key k where k.key = 'submit:' || r.id) as keys,
         (select jsonb_agg((e.entry::jsonb - array['at', 'seq', 'person', 'request', 'facts', 'subjectId', 'onBehalfOf']) ||
                           jsonb_build_object('facts', (e.entry::jsonb->'facts') - 'versionId'))
            from platform.audit_entry e where e.entry::jsonb->>'act' = 'submitReport' and e.entry::jsonb->>'subjectId' = r.id::text) as audit
    from reporting.report r join reporting.report_version v on v.report_id = r.id
   where r.id = $1`;

/** @throws where the floor did not write what the service writes */
export async function checkSameRows(owner: pg.Client, service: Drafted, floor: Drafted): Promise<void> {
  const [own, other] = [
    await owner.query(left, [service.reportId]),
    await owner.query(left, [floor.reportId]),
  ];
  const [told, known] = [JSON.stringify(own.rows), JSON.stringify(other.rows)];
  if (own.rows.length !== 1 || told !== known)
    throw new Error(`The service wrote ${told}, the floor ${known}`);
}

/** @throws unless every acknowledged submission, and no other, is stored exactly once with all that belongs to it */
export async function checkAcknowledged(owner: pg.Client, acknowledged: readonly Drafted[]): Promise<void> {
  const years = [...new Set(acknowledged.map(({ year }) => `${year}-H1`))];
  const { rows } = await owner.query<{ id: string }>(
    `with entries as materialized (
       select e.entry::jsonb->>'subjectId' as id, count(*) as entries from platform.audit_entry e
        where e.entry::jsonb->>'act' = 'submitReport' group by 1)
     select r.id from reporting.report r join calendar.period p on p.id = r.period_id and p.code = any ($1)
      where r.status = 'SUBMITTED' and r.row_version = 2
        and (select count(*) from reporting.report_version v where v.report_id = r.id) = 1
        and (select count(*) from reporting.figure f where f.version_id = r.submitted_version_id) = jsonb_array_length(r.draft->'figures')
        and (select array_agg(d.obligation_id order by d.obligation_id) from reporting.delivery d where d.version_id = r.submitted_version_id)
          = (select array_agg(o.id order by o.id) from reporting.obligation o where o.period_id = r.period_id and o.unit_id = r.unit_id)
        and (select count(*) from platform.idempotency_key k where k.key = 'submit:' || r.id and k.outcome->>'reportId' = r.id::text) = 1
        and (select e.entries from entries e where e.id = r.id::text) = 1`,
    [years],
  );
  const submitted = await owner.query(
    `select from reporting.report r join calendar.period p on p.id = r.period_id and p.code = any ($1)
      where r.status <> 'DRAFT' or exists (select from reporting.report_version v where v.report_id = r.id)`,
    [years],
  );
  const stored = new Set(rows.map(({ id }) => id));
  const lost = acknowledged.filter(({ reportId }) => !stored.has(reportId));
  if (lost.length > 0 || stored.size !== acknowledged.length || submitted.rowCount !== stored.size)
    throw new Error(
      `${acknowledged.length} acknowledged, ${stored.size} stored whole, ${submitted.rowCount ?? 0} begun, ${lost.length} lost`,
    );
}

/** Asks the service for a submitted report. @throws where it is not exactly what was typed */
export async function checkReadBack(
  service: ServiceChild,
  drafted: Drafted,
  issuer: LocalIssuer,
): Promise<void> {
  const { office, year } = drafted;
  const open = service.connections(1);
  const { report } = await open.ask<{
    report: {
      status: string;
      versions: readonly {
        number: number;
        texts: readonly object[];
        figures: readonly {
          indicator: string;
          cell: string[];
          value: string | null;
          numerator: string | null;
          denominator: string | null;
        }[];
        deliveries: readonly { state: string }[];
      }[];
    };
  }>(
    await issuer.sign(office.subject),
    `query ($ref: ReportRefInput!) { report(ref: $ref) { status versions { number texts { section text }
       figures { indicator cell value numerator denominator } deliveries { state } } } }`,
    { ref: { unitCode: office.unitCode, periodCode: `${year}-H1`, formCode: 'TDKT' } },
  );
  open.close();
  const number = (said: string | null | undefined) =>
    said === null || said === undefined ? null : decimal(said).toFixed();
  const told = (row: object): string => {
    const { indicator, cell, value, numerator, denominator } = row as Record<
      'indicator' | 'value' | 'numerator' | 'denominator',
      string
    > & { cell: string[] };
    return JSON.stringify([indicator, cell, number(value), number(numerator), number(denominator)]);
  };
  const [version] = report.versions;
  const expected = figuresOf(office, year)
    .map((one) => told(figureRow(one)))
    .sort();
  const same =
    report.status === 'SUBMITTED' &&
    report.versions.length === 1 &&
    JSON.stringify(version?.texts) === JSON.stringify(texts) &&
    version?.deliveries.length !== 0 &&
    version?.deliveries.every(({ state }) => state === 'DELIVERED') &&
    JSON.stringify(version?.figures.map(told).sort()) === JSON.stringify(expected);
  if (!same) throw new Error(`A report reads back otherwise: ${JSON.stringify(report)}`);
}
