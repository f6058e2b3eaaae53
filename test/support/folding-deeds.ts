import type pg from 'pg';
import { type Line, Viewer } from '../../src/access/domain/index.js';
import { type PeriodId, type UnitId } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { type Outcome } from '../../src/kernel/outcome.js';
import { type UnitLevel } from '../../src/organisation/domain/index.js';
import { AbandonAmendment } from '../../src/reporting/acts/abandon-amendment.js';
import { AmendReport } from '../../src/reporting/acts/amend-report.js';
import { GrantToUnit } from '../../src/reporting/acts/grant-to-unit.js';
import { ReceiveReport } from '../../src/reporting/acts/receive-report.js';
import { WithdrawReport } from '../../src/reporting/acts/withdraw-report.js';
import {
  AcceptReport,
  AssignForm,
  ReturnReport,
  SaveDraft,
  SubmitReport,
} from '../../src/reporting/index.js';
import { type Dice } from './dice.js';
import { Changes, type Deed, told } from './folding-changes.js';
import { type FoldingNation, opened, operator } from './folding-nation.js';
import { typedFigures } from './folding-figures.js';
import { type World } from './world.js';

interface OwedReport {
  readonly id: string | null;
  readonly unitId: UnitId;
  readonly unitCode: string | null;
  readonly periodCode: string;
  readonly formCode: string;
  readonly version: number;
  readonly status: keyof typeof nextActs;
  readonly acceptedBefore: boolean;
  readonly recipients: readonly { readonly unitId: UnitId; readonly line: 'TERRITORIAL' | 'SECTOR' }[];
}

/** What may follow; the same again where it should happen more often. */
const nextActs = {
  NOT_STARTED: ['save'],
  DRAFT: ['submit', 'submit', 'submit', 'save'],
  SUBMITTED: ['receive', 'accept', 'accept', 'accept', 'return', 'withdraw'],
  RETURNED: ['save', 'submit', 'submit', 'abandon'],
  ACCEPTED: ['amend'],
  AMENDING: ['save', 'submit', 'submit', 'abandon'],
} as const;
const reportActs = ['save', 'submit', 'receive', 'accept', 'return', 'withdraw', 'amend', 'abandon'] as const;
type ReportAct = (typeof reportActs)[number];
const grants = ['EXTENSION', 'EXEMPTION', 'EXEMPTION_ENDED'] as const;

/** One of those who act at once: each with choices and connections of its own. */
export class Doer {
  private number = 0;
  private readonly changes: Changes;

  constructor(
    private readonly world: World,
    private readonly nation: FoldingNation,
    private readonly looks: pg.Pool,
    private readonly dice: Dice,
    private readonly name: string,
  ) {
    this.changes = new Changes(world, looks, dice);
  }

  async one(): Promise<Deed> {
    this.number += 1;
    const roll = this.dice.roll();
    if (roll < 0.76) return this.onReport();
    if (roll < 0.84) return this.onGrant();
    if (roll < 0.86) return this.deadlineMoved();
    if (roll < 0.885) return this.onAssignment();
    return this.changes.one(this.key());
  }

  private key(): string {
    return `${this.name} ${this.number}`;
  }

  /** Some report that is owed; of a few that all want to change, one in four times. */
  private async report(): Promise<OwedReport> {
    const from = this.dice.happens(0.25)
      ? `0000000${this.dice.below(4)}-0000-4000-8000-000000000000`
      : this.dice.uuid();
    const { rows } = await this.looks.query<OwedReport>(
      `select r.id, o.unit_id as "unitId", v.code as "unitCode", p.code as "periodCode", t.code as "formCode", coalesce(r.row_version, 0) as version,
              coalesce(r.status, 'NOT_STARTED') as status, r.accepted_version_id is not null as "acceptedBefore",
              (select json_agg(json_build_object('unitId', every.recipient_id, 'line', every.line) order by every.recipient_id) from reporting.obligation every
                where every.template_id = o.template_id and every.period_id = o.period_id and every.unit_id = o.unit_id) as recipients
         from (select * from reporting.obligation where id >= $1 order by id limit 1) o
         join calendar.period p on p.id = o.period_id
         join reporting.template t on t.id = o.template_id
         left join organisation.unit_version v on v.unit_id = o.unit_id and v.valid @> p.as_of
         left join reporting.report r on r.template_id = o.template_id and r.period_id = o.period_id and r.unit_id = o.unit_id`,
      [from],
    );
    return rows[0] ?? this.report();
  }

  /** Who writes for the unit and decides for its recipients, or for one of them. */
  private officer({ unitId, recipients }: OwedReport): Viewer {
    const always = { from: localDate('2020-01-01'), to: null };
    const own = { unitId, line: 'TERRITORIAL' as const, role: 'REPORTER' as const, ...always };
    const deciding = this.dice.happens(0.5) ? recipients : this.dice.some(recipients, 1);
    const roles = [
      own,
      ...deciding.map((recipient) => ({ ...recipient, role: 'REVIEWER' as const, ...always })),
    ];
    return Viewer.person({ id: this.nation.personId, name: 'Cán bộ thử' }, roles, this.key());
  }

  private refOf({ id, unitCode, periodCode, formCode }: OwedReport) {
    return id !== null && (unitCode === null || this.dice.happens(0.5))
      ? { id: id as never }
      : { unitCode: unitCode ?? 'KHONG', periodCode, formCode };
  }

  private async onReport(): Promise<Deed> {
    const report = await this.report();
    const next: readonly [ReportAct, ...ReportAct[]] = nextActs[report.status];
    const act = this.dice.happens(0.9) ? this.dice.pick(next) : this.dice.pick(reportActs);
    const viewer = this.officer(report);
    const call = {
      ...{ report: this.refOf(report), idempotencyKey: this.key(), reason: 'thử' },
      expectedVersion: this.dice.happens(0.97) ? report.version : report.version + 1,
    };
    const { world } = this;
    const carriedOut = (): Promise<Outcome<unknown>> => {
      switch (act) {
        case 'save':
          return world
            .act(SaveDraft)
            .run(viewer, { ...call, draft: { figures: typedFigures(this.dice), texts: [] } });
        case 'submit':
          return world.act(SubmitReport).run(viewer, call);
        case 'receive':
          return world.act(ReceiveReport).run(viewer, call);
        case 'accept':
          return world.act(AcceptReport).run(viewer, call);
        case 'return':
          return world.act(ReturnReport).run(viewer, { ...call, remarks: [] });
        case 'withdraw':
          return world.act(WithdrawReport).run(viewer, call);
        case 'amend':
          return world.act(AmendReport).run(viewer, call);
        case 'abandon':
          return world.act(AbandonAmendment).run(viewer, call);
      }
    };
    return told(act, await carriedOut());
  }

  private async onGrant(): Promise<Deed> {
    const report = await this.report();
    const kind = this.dice.pick(grants);
    const until = kind === 'EXTENSION' ? localDate(`205${this.dice.below(9)}-01-31`) : null;
    const call = { report: this.refOf(report), kind, until, reason: 'thử', idempotencyKey: this.key() };
    return told(kind.toLowerCase(), await this.world.act(GrantToUnit).run(this.officer(report), call));
  }

  /** An instant that an act gives in days is moved here to the next moments, so that it passes while others look. */
  private async deadlineMoved(): Promise<Deed> {
    const soon = this.dice.below(3_000) - 500;
    const what = this.dice.happens(0.5) ? 'exemption' : 'due';
    const change =
      what === 'exemption'
        ? `exempt_until = clock_timestamp() + make_interval(secs => $2::float8 / 1000) where exempt_reason is not null`
        : `due_at = greatest(first_due_at, clock_timestamp() + make_interval(secs => $2::float8 / 1000)), closes_at = null where true`;
    await this.looks.query(
      `update reporting.obligation set ${change} and id = (select id from reporting.obligation where id >= $1 order by id limit 1)`,
      [this.dice.uuid(), soon],
    );
    return { kind: `${what} falls now`, came: 'done' };
  }

  private async onAssignment(): Promise<Deed> {
    const { nation, world, dice } = this;
    if (!nation.periods.has('2046-Y') && dice.happens(0.4)) {
      const periodId = await opened(world, '2046-Y').catch(() => null);
      if (periodId !== null) nation.periods.set('2046-Y', periodId);
      return { kind: 'open period', came: periodId === null ? 'PERIOD_CODE_TAKEN' : 'done' };
    }
    const periodId = dice.pick([...nation.periods.values()] as [PeriodId, ...PeriodId[]]);
    const templateId = dice.pick(nation.forms as [never, ...never[]]);
    const lines = dice.pick<readonly Line[]>([['TERRITORIAL'], ['SECTOR'], ['TERRITORIAL', 'SECTOR']]);
    const whom = dice.happens(0.3)
      ? { levels: dice.some<UnitLevel>(['AGENCY', 'DIVISION', 'COMMUNE', 'DISTRICT', 'PROVINCE'], 2) }
      : { unitIds: await this.changes.units(1 + dice.below(20)) };
    const outcome = await world.act(AssignForm).run(
      operator,
      {
        templateId,
        periodId,
        ...whom,
        recipients: lines.map((line) => ({ line, daysAfter: dice.below(3) })),
      },
      { idempotencyKey: this.key() },
    );
    return told('assign', outcome);
  }
}
