import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { type TypedFigure } from '../src/reporting/domain/index.js';
import { type Drafted, figuresOf, texts } from './reporting-nation.js';

const write = {
  name: 'write',
  text: `
    with version as (
      insert into reporting.report_version (id, report_id, number, made_at, arrived_at, entry, person_id, texts, explanations, evidence)
      values ($1, $2, 1, clock_timestamp(), clock_timestamp(), 'SUBMITTED', $3, $4, '[]', '[]')
    ), figures as (
      insert into reporting.figure_set (version_id, template_id, slots, amounts, bases)
      select $1, r.template_id, f.* from reporting.report r cross join lateral reporting.figure_set_of(r.template_id, $5) f where r.id = $2
    ), deliveries as (
      insert into reporting.delivery (version_id, obligation_id, state)
      select $1, o.id, 'DELIVERED' from reporting.report r
        join reporting.obligation o on o.template_id = r.template_id and o.period_id = r.period_id and o.unit_id = r.unit_id
       where r.id = $2
    ), key as (
      insert into platform.idempotency_key (person, key, act, fingerprint, outcome) values ($3::uuid::text, $6, 'submitReport', $7, $8)
    )
    update reporting.report set row_version = row_version + 1, status = 'SUBMITTED', submitted_version_id = $1
     where id = $2 and row_version = 1 and status = 'DRAFT'`,
};
const audit = { name: 'audit', text: 'select platform.append_audit($1)' };

/**
 * The floor: what PostgreSQL does with the rows of one submission when nobody asks who may, on as many connections of the
 * bare driver. Two prepared statements in a transaction, all sent at once: in one statement the chain of the audit log would
 * stay locked while the foreign keys of the figures are checked.
 */
export class SubmitFloor {
  private constructor(private readonly clients: readonly pg.Client[]) {}

  static async open(url: string, connections: number): Promise<SubmitFloor> {
    const clients = Array.from(
      { length: connections },
      () => new pg.Client({ connectionString: url, pipeline: true }),
    );
    await Promise.all(clients.map((client) => client.connect()));
    return new SubmitFloor(clients);
  }

  /** The values are made beforehand: the floor only writes. */
  async submit({ drafted, version, figures, fingerprint }: Written, lane: number): Promise<void> {
    const client = this.clients[lane % this.clients.length]!;
    const { reportId, personId } = drafted;
    const outcome = JSON.stringify({ reportId, version: 2 });
    const key = `submit:${reportId}`;
    const entry = {
      ...{ person: personId, request: 'bench', act: 'submitReport' },
      ...{ subjectType: 'Report', subjectId: reportId, onBehalfOf: drafted.office.unitId },
      facts: { versionId: version, number: 1, onBehalf: false },
    };
    const values = [version, reportId, personId, JSON.stringify(texts), figures, key, fingerprint, outcome];
    // All are sent at once and answered in their order: the driver's own queue, without waiting in between.
    const [, written] = await Promise.all([
      client.query('begin'),
      client.query({ ...write, values }),
      client.query({ ...audit, values: [JSON.stringify([entry])] }),
      client.query('commit'),
    ]);
    if (written.rowCount !== 1) throw new Error('The floor found no draft');
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }
}

export interface Written {
  readonly drafted: Drafted;
  readonly version: string;
  readonly figures: string;
  readonly fingerprint: string;
}

export function writtenOf(drafted: Drafted): Written {
  const rows = figuresOf(drafted.office, drafted.year).map(figureRow);
  const fingerprint = createHash('sha256').update(drafted.reportId).digest('hex');
  return { drafted, version: randomUUID(), figures: JSON.stringify(rows), fingerprint };
}

/** A figure as it stands in its table. */
export function figureRow({ indicator, cell, value, numerator, denominator }: TypedFigure): object {
  const members = (cell ?? []).map(({ member }) => member);
  return value === undefined || value === null
    ? { indicator, cell: members, numerator, denominator }
    : { indicator, cell: members, value };
}
