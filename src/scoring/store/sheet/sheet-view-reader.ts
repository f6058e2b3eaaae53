import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { gather } from '../../domain/sheet/gather.js';
import { isCompared } from '../../domain/sheet/leaf-mark.js';
import { type Scheme, scoredBy } from '../../domain/scheme/scheme.js';
import { type SheetAtHand } from '../../domain/sheet/sheet-life.js';
import { type SeenSheet, type SheetInSight } from '../../domain/sheet/sheet-points.js';
import { MemberFactsReader } from './member-facts-reader.js';
import { type DeskNames, ScoringReader } from '../scoring-reader.js';
import { type KnownSheet, SheetReader, type SheetStepTaken } from './sheet-reader.js';

export interface SheetsQuestion {
  readonly cluster: DeskNames;
  /** null: every sheet that the viewer may see. */
  readonly unitCode: string | null;
}

/** A sheet with all of it that the viewer may see. */
export interface SheetView extends SheetInSight, SheetAtHand {
  readonly sheet: KnownSheet;
  readonly scheme: Scheme;
  readonly steps: readonly SheetStepTaken[];
}

/** Puts together what a viewer may see of score sheets; in as many statements for a whole cluster as for one unit. */
@Injectable()
export class SheetViewReader {
  constructor(
    private readonly scoring: ScoringReader,
    private readonly sheets: SheetReader,
    private readonly facts: MemberFactsReader,
  ) {}

  async views(tx: ReadTx, { cluster, unitCode }: SheetsQuestion): Promise<readonly SheetView[]> {
    const desk = await this.scoring.desk(tx, cluster);
    const known = desk && (await this.sheets.book(tx, desk));
    if (desk === null || known === null) return [];
    const { scheme } = known;
    const sheets = await this.sheets.sheets(tx, { desk, scheme, unitCode: null });
    const meant = sheets.filter((sheet) => unitCode === null || sheet.unitCode === unitCode);
    const compared = scoredBy(scheme).some(isCompared) && sheets.some(({ whole }) => whole);
    const looked = compared ? sheets : meant;
    if (meant.length === 0) return [];
    const asked = { desk, scheme, unitCode: compared ? null : unitCode };
    const members = looked
      .filter(({ gatheredSeen }) => gatheredSeen)
      .map((sheet) => ({ unitId: sheet.unitId, code: sheet.unitCode }));
    const facts = await this.facts.ofMembers(tx, desk, { members, scheme });
    const [stages, marks, steps] = await Promise.all([
      this.sheets.stages(tx, asked),
      this.sheets.marks(tx, asked),
      this.sheets.steps(tx, asked),
    ]);
    const of = <Row extends { readonly sheetId: string }>(rows: readonly Row[], { sheetId }: KnownSheet) =>
      rows.filter((row) => row.sheetId === sheetId);
    const seen = new Map(
      looked.map((sheet): [string, SeenSheet] => {
        const own = facts.find(({ unit }) => unit === sheet.unitCode);
        const gathered = own ? gather(scheme, own) : { unit: sheet.unitCode, inputs: new Map() };
        return [sheet.sheetId, { gathered, marks: of(marks, sheet) }];
      }),
    );
    const all = [...seen.values()];
    return meant.flatMap((sheet) => {
      const own = seen.get(sheet.sheetId);
      if (own === undefined) return [];
      return [
        {
          ...{ sheet, scheme, own, gatheredSeen: sheet.gatheredSeen, standing: sheet.standing },
          cluster: sheet.whole && compared ? all : null,
          stages: of(stages, sheet),
          steps: of(steps, sheet),
        },
      ];
    });
  }
}
