import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type ClusterId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type UnitKind, type UnitLevel } from '../../organisation/domain/index.js';
import { clusterInCharge } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Arrangement } from '../domain/listing.js';
import { type RollUpQuestion, type Stage } from './base-reader.js';
import { type NamePlace, type PlacedUnit } from './beneath-reader.js';
import { whyNotCounted } from './cluster-members.js';
import { DrillDownReader, type RollUpPage } from './drill-down-reader.js';
import { FigureReader, type RawRollUp } from './figure-reader.js';

/** A cluster by its id, or as a year's division of the period's own day under a code. */
export type ClusterNamed =
  { readonly clusterId: ClusterId } | { readonly code: string; readonly year: number };

export interface ClusterQuestion {
  readonly cluster: ClusterNamed;
  readonly periodCode: string;
  readonly formCode: string;
  readonly stage: Stage;
}

/** A cluster in a period, to those in charge of it. */
export interface ClusterPlace {
  readonly clusterId: ClusterId;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly line: Line;
  readonly organiserName: string;
  /** The period's own day: the members of that day. */
  readonly asOf: LocalDate;
  readonly question: ClusterQuestion;
}

/**
 * NOT_UNDER_ORGANISER: a member for scoring alone (law 3). UNDER_ANOTHER_MEMBER: among that one's figures already. NOT_SIGNED:
 * what was signed is asked for, and it has signed nothing.
 */
export type NotCountedReason = 'NOT_UNDER_ORGANISER' | 'UNDER_ANOTHER_MEMBER' | 'NOT_SIGNED';

export interface NotCounted {
  readonly member: PlacedUnit;
  readonly why: NotCountedReason;
}

/** The roll-ups of the members that count, and who does not. */
export interface ClusterRollUp {
  readonly place: ClusterPlace;
  readonly members: readonly RawRollUp[];
  readonly notCounted: readonly NotCounted[];
}

/** A page of the roll-ups of the members that count. */
export interface MembersQuestion {
  readonly place: ClusterPlace;
  readonly kinds: readonly UnitKind[] | null;
  readonly levels: readonly UnitLevel[] | null;
  readonly arrangement: Arrangement;
}

interface Seat extends PlacedUnit {
  readonly why: NotCountedReason | null;
}

/** Reads what the members of a cluster come to, for its leader and for those above its organiser; for others there is none. */
@Injectable()
export class ClusterRollUpReader {
  constructor(
    private readonly figures: FigureReader,
    private readonly drillDown: DrillDownReader,
  ) {}

  async rollUps(tx: ReadTx, asked: readonly ClusterQuestion[]): Promise<(ClusterRollUp | null)[]> {
    const places = await this.places(tx, asked);
    const found = places.flatMap((place) => (place === null ? [] : [place]));
    const seats = await this.seats(
      tx,
      found.map((place) => ({ place, after: null })),
    );
    const counted = seats.map((own) => own.filter(({ why }) => why === null));
    const raws = await this.figures.rollUps(
      tx,
      found.flatMap((place, i) => (counted[i] ?? []).map(({ unitId }) => ({ ...questionOf(place), unitId }))),
    );
    const rest = raws.values();
    const answers = found.map((place, i): ClusterRollUp => {
      const own = (counted[i] ?? []).map((member) => ({ member, raw: rest.next().value ?? null }));
      const unsigned = own.flatMap(({ member, raw }) =>
        raw === null ? [{ member, why: 'NOT_SIGNED' as const }] : [],
      );
      const outside = (seats[i] ?? []).flatMap((member) =>
        member.why === null ? [] : [{ member, why: member.why }],
      );
      const notCounted = [...outside, ...unsigned].toSorted((a, b) => a.member.place - b.member.place);
      return { place, members: own.flatMap(({ raw }) => (raw === null ? [] : [raw])), notCounted };
    });
    const next = answers.values();
    return places.map((place) => (place === null ? null : (next.next().value ?? null)));
  }

  /** The members that count, each with its own roll-up, as a list. */
  async members(tx: ReadTx, asked: readonly MembersQuestion[]): Promise<RollUpPage[]> {
    const seats = await this.seats(
      tx,
      asked.map(({ place, arrangement: { after } }) => ({ place, after })),
    );
    const lists = asked.map(({ place, kinds, levels, arrangement }, i) => {
      const units = (seats[i] ?? []).filter(
        ({ why, unit }) =>
          why === null && (kinds?.includes(unit.kind) ?? true) && (levels?.includes(unit.level) ?? true),
      );
      return { units, question: questionOf(place), arrangement };
    });
    return this.drillDown.pages(tx, lists);
  }

  private async places(tx: ReadTx, asked: readonly ClusterQuestion[]): Promise<(ClusterPlace | null)[]> {
    const questions = asked.map(({ cluster, periodCode, formCode }, ask) => {
      const named = 'clusterId' in cluster ? { cluster: cluster.clusterId } : cluster;
      return { ask, ...named, period: periodCode, form: formCode };
    });
    const rows = await tx.sql<Omit<ClusterPlace, 'question'> & { ask: number }>`
      select a.ask, c.id as "clusterId", c.code, c.name, c.year, c.line, p.as_of as "asOf", v.name as "organiserName"
        from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, cluster uuid, code text, year int, period text, form text)
        join calendar.period p on p.code = a.period
        join organisation.cluster c on c.valid @> p.as_of and (c.id = a.cluster or a.cluster is null and c.code = a.code and c.year = a.year)
        join organisation.unit_version v on v.unit_id = c.organiser_id and v.valid @> p.as_of
       where ${clusterInCharge(sql`c.id`)}
         and exists (select from reporting.template t join reporting.obligation o on o.template_id = t.id where t.code = a.form and o.period_id = p.id)`;
    return asked.map((question, ask) => {
      const row = rows.find((one) => one.ask === ask);
      return row ? { ...row, question } : null;
    });
  }

  /** Who sits in each on the period's own day, in Vietnamese order, and why some do not count. */
  private async seats(
    tx: ReadTx,
    asked: readonly { readonly place: ClusterPlace; readonly after: NamePlace | null }[],
  ): Promise<Seat[][]> {
    const questions = asked.map(({ place: { clusterId, asOf }, after }, ask) => {
      return { ask, cluster: clusterId, day: asOf, after_name: after?.name, after_id: after?.unitId };
    });
    const rows = await tx.sql<Seat & { ask: number }>`
      select a.ask, v.unit_id as "unitId", jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit,
             row_number() over (partition by a.ask order by v.name collate "vi-x-icu", v.unit_id)::int as place,
             a.after_id is null or (v.name collate "vi-x-icu", v.unit_id) > (a.after_name collate "vi-x-icu", a.after_id) as past,
             ${whyNotCounted(sql`m.unit_id`, { cluster: sql`a.cluster`, on: sql`a.day` })} as why
        from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, cluster uuid, day date, after_name text, after_id uuid)
        join organisation.cluster_member m on m.cluster_id = a.cluster and m.valid @> a.day
        join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> a.day
       where ${clusterInCharge(sql`a.cluster`)}
       order by a.ask, place`;
    const lists = asked.map((): Seat[] => []);
    for (const { ask, ...seat } of rows) lists[ask]?.push(seat);
    return lists;
  }
}

function questionOf({
  clusterId,
  line,
  question: { periodCode, formCode, stage },
}: ClusterPlace): Omit<RollUpQuestion, 'unitId'> {
  return { clusterId, line, periodCode, formCode, stage, restatedOn: null, indicators: null };
}
