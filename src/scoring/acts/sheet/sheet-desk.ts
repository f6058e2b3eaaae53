import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type PersonId } from '../../../kernel/ids.js';
import { type Refused, refused, refusing } from '../../../kernel/outcome.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { type SheetAtHand } from '../../domain/sheet/sheet-life.js';
import { type KnownScheme } from '../../store/scheme/scheme-reader.js';
import { type ClusterDesk, type DeskNames, ScoringReader } from '../../store/scoring-reader.js';
import { type KnownSheet, SheetReader } from '../../store/sheet/sheet-reader.js';
import { type HeldStage, SheetWriter } from '../../store/sheet/sheet-writer.js';

const refuse = refusing<ScoringReasons>();

/** Which sheet: of a member of a cluster, in a period. */
export interface SheetNames extends DeskNames {
  readonly unitCode: string;
}

export interface HeldSheet extends KnownSheet, SheetAtHand {
  readonly stages: readonly HeldStage[];
}

export interface SheetsHeld {
  readonly desk: ClusterDesk;
  readonly known: KnownScheme;
  /** At least one. */
  readonly sheets: readonly [HeldSheet, ...HeldSheet[]];
}

/** The one way of every act on score sheets: who may not see one neither waits for it nor holds it. */
@Injectable()
export class SheetDesk {
  constructor(
    private readonly scoring: ScoringReader,
    private readonly sheets: SheetReader,
    private readonly writer: SheetWriter,
  ) {}

  /** Holds the sheet of a unit; every one that the viewer may see where none is named. */
  async hold(tx: WriteTx, cluster: DeskNames, unitCode: string | null): Promise<SheetsHeld | Refused> {
    const desk = await this.scoring.desk(tx, cluster);
    if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
    const known = await this.sheets.book(tx, desk);
    if (known === null) return notFound();
    const held = await this.writer.hold(tx, desk, unitCode);
    const seen = await this.sheets.sheets(tx, { desk, scheme: known.scheme, unitCode });
    const [first, ...rest] = seen.map((sheet) => ({
      ...sheet,
      stages: held.filter(({ sheetId }) => sheetId === sheet.sheetId),
    }));
    return first === undefined || first.stages.length === 0
      ? notFound()
      : { desk, known, sheets: [first, ...rest] };
  }
}

export function isRefused(held: object): held is Refused {
  return 'kind' in held && held.kind === 'refused';
}

/** Who writes in a sheet is always a person: the operator acts for no unit. */
export function personOf({ personId }: Viewer): PersonId {
  if (personId === null) throw new Error('Somebody who is no person passed the rules of score sheets');
  return personId;
}

function notFound(): Refused {
  return refused([refuse('SCORE_SHEET_NOT_FOUND', {}, ['unitCode'])]);
}
