import { Field, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../../platform/graphql/connection.js';
import { type Leaf, leavesOf, type Scheme, type Stage } from '../../domain/scheme/scheme.js';
import { mayAct, stageAtWork } from '../../domain/sheet/sheet-life.js';
import {
  type RowPoints,
  sheetDifference,
  stagePoints,
  type StagePoints,
} from '../../domain/sheet/sheet-points.js';
import { saysSomething, stagesOf, type StageStanding } from '../../domain/sheet/sheet.js';
import { type StoredMark } from '../../store/run/ranking-reader.js';
import { type SheetView } from '../../store/sheet/sheet-view-reader.js';
import {
  type SheetDifferenceType,
  type SheetPointsType,
  SheetRowType,
  SheetStageType,
  SheetStepType,
} from './score-sheet.type.js';

interface ShownStage {
  readonly stage: Stage;
  readonly held: StageStanding;
}

@ObjectType('ScoreSheet', {
  description:
    'Phiếu chấm của một đơn vị: mọi bước đặt cạnh nhau, chỉ những bước bạn được xem. The score sheet of a unit, its stages side by side; only those you may see.',
})
export class ScoreSheetType {
  private readonly computed = new Map<string | null, StagePoints>();

  constructor(readonly view: SheetView) {}

  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  get unitCode(): string {
    return this.view.sheet.unitCode;
  }

  @Field(() => String, { description: 'Tên đơn vị. Its name.' })
  get unitName(): string {
    return this.view.sheet.unitName;
  }

  @Field(() => String, { description: 'Mã bảng điểm. The scheme.' })
  get schemeCode(): string {
    return this.view.scheme.code;
  }

  @Field(() => String, { description: 'Phiên bản bảng điểm. The scheme’s version.' })
  get schemeVersion(): string {
    return this.view.scheme.version;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Mã đơn vị chấm chéo; chỉ người xem được cả cụm, khối mới thấy. The unit that checks it; for those who see the whole cluster.',
  })
  get checkerCode(): string | null {
    return this.view.sheet.checkerCode;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Bước đang chấm, trong các bước bạn được xem; null khi không có. The stage at work among those you see; null where there is none.',
  })
  get stageAtWork(): string | null {
    return stageAtWork(this.view.stages);
  }

  @Field(() => [SheetStageType], { description: 'Các bước bạn được xem. The stages you may see.' })
  get stages(): SheetStageType[] {
    const { scheme, own } = this.view;
    const totalOf = (code: string) => this.pointsBy(code).total;
    return this.shown.map(({ stage: { code, name, actor }, held: { state, version } }) => {
      const may = (act: Parameters<typeof mayAct>[0]) => mayAct(act, scheme, this.view, code);
      return {
        code,
        name,
        actor,
        state,
        version,
        marked: own.marks.filter((mark) => mark.stage === code && saysSomething(mark)).length,
        // Computed only where it is asked for.
        get total() {
          return totalOf(code);
        },
        mayMark: may('MARK'),
        maySubmit: may('SUBMIT'),
        mayReturn: may('RETURN'),
        mayLock: may('LOCK'),
      };
    });
  }

  @Field(() => [SheetStepType], {
    description:
      'Các lần gửi, trả lại, khóa, cũ trước; lần trả lại cũng báo cho bước nhận lại. Submissions, returns and locks, the oldest first; a return is also told to the stage it went back to.',
  })
  get steps(): readonly SheetStepType[] {
    return this.view.steps;
  }

  @Field(() => [SheetRowType], { description: 'Các dòng theo bảng điểm. The rows, as in the scheme.' })
  get rows(): SheetRowType[] {
    const filled = byCode(this.pointsBy(null).rows);
    const stages = this.shown.map(({ stage }) => ({
      code: stage.code,
      rows: byCode(this.pointsBy(stage.code).rows),
    }));
    return leavesByPart(this.view.scheme).map(({ leaf, part }) => {
      const { code, name, max, method } = leaf;
      const at = (stage: string | null, rows: ReadonlyMap<string, RowPoints>): SheetPointsType[] => {
        const row = rows.get(code);
        return row ? [{ ...row, stage }] : [];
      };
      const [own = { stage: null, ...nothingShown }] = at(null, filled);
      return {
        ...{ code, name, part, max, method: method.type, filled: own },
        marks: stages.flatMap((stage) =>
          this.view.own.marks.filter(
            (mark) => mark.stage === stage.code && mark.code === code && saysSomething(mark),
          ),
        ),
        points: stages.flatMap((stage) => at(stage.code, stage.rows)),
      };
    });
  }

  /** The rows on which two stages differ; null where one of them does not show, or is none. */
  difference(from: string | null, to: string): SheetDifferenceType[] | null {
    const shows = (code: string | null) =>
      code === null || this.shown.some(({ stage }) => stage.code === code);
    if (!shows(from) || !shows(to)) return null;
    return sheetDifference(this.view.scheme, this.pointsBy(from), this.pointsBy(to)).map((row) => ({
      ...row,
      from: { ...row.from, stage: from },
      to: { ...row.to, stage: to },
    }));
  }

  private get shown(): readonly ShownStage[] {
    return stagesOf(this.view.scheme).flatMap((stage) => {
      const held = this.view.stages.find((one) => one.stage === stage.code);
      return held ? [{ stage, held }] : [];
    });
  }

  private pointsBy(stage: string | null): StagePoints {
    const known = this.computed.get(stage) ?? stagePoints(this.view.scheme, stage, this.view);
    this.computed.set(stage, known);
    return known;
  }
}

export const ScoreSheetConnection = connectionType(ScoreSheetType, 'ScoreSheet');

const nothingShown = { input: null, source: null, points: null, state: 'NOT_VISIBLE' as const };

function byCode(rows: readonly RowPoints[]): ReadonlyMap<string, RowPoints> {
  return new Map(rows.map((row) => [row.code, row]));
}

function leavesByPart(scheme: Scheme): readonly { leaf: Leaf; part: StoredMark['part'] }[] {
  const of = (part: StoredMark['part'], leaves: readonly Leaf[]) => leaves.map((leaf) => ({ leaf, part }));
  return [
    ...of('CRITERION', leavesOf(scheme.criteria)),
    ...of('BONUS', scheme.bonuses),
    ...of('DEDUCTION', scheme.deductions),
  ];
}
