import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Instant } from '../../../kernel/local-date.js';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { DateTimeScalar, DecimalScalar } from '../../../platform/graphql/scalars.js';
import { type StageActor } from '../../domain/scheme/scheme.js';
import { type PointsState } from '../../domain/sheet/sheet-points.js';
import { type StageState } from '../../domain/sheet/sheet.js';
import { type StoredMark } from '../../store/run/ranking-reader.js';
import { type SheetStepTaken } from '../../store/sheet/sheet-reader.js';
import { MarkPartEnum } from '../run/ranking.type.js';

const StageStateEnum = graphqlEnum<StageState>(
  'ScoreStageState',
  'Tình trạng của một bước chấm. How far a stage of a score sheet is.',
  {
    WAITING: 'Chưa tới lượt. The stage before works.',
    OPEN: 'Đang chấm. At work.',
    RETURNED: 'Bị trả lại, đang chấm lại. Came back and is at work again.',
    SUBMITTED: 'Đã gửi. Submitted.',
    LOCKED: 'Đã khóa, không ai ghi thêm. Locked: nobody writes any more.',
  },
);

const StageActorEnum = graphqlEnum<StageActor>(
  'ScoreStageActor',
  'Ai chấm ở một bước. Who acts in a stage.',
  {
    MEMBER: 'Cán bộ báo cáo của chính đơn vị. The reporter of the unit itself.',
    CROSS_CHECKER: 'Đơn vị được phân công chấm chéo. The unit assigned to check it.',
    LEADERSHIP: 'Trưởng, phó cụm, khối. The leader and the deputies of the cluster.',
    STANDING_BODY: 'Cơ quan thường trực của đơn vị tổ chức. The scoring officers of the organiser.',
    COUNCIL: 'Hội đồng của đơn vị tổ chức. The council of the organiser.',
  },
);

const PointsStateEnum = graphqlEnum<PointsState>(
  'ScorePointsState',
  'Vì sao có hoặc không có điểm. Why there are points, or none.',
  {
    COMPUTED: 'Đã tính. Computed.',
    NOTHING_KNOWN: 'Chưa có đầu vào, không phải là 0. Nothing is known; that is not 0.',
    UNFIT: 'Đầu vào không hợp với cách chấm. The input does not fit the method.',
    OTHERS_UNKNOWN:
      'Phụ thuộc đơn vị khác chưa có đầu vào. It depends on units of which nothing is known yet.',
    NOT_VISIBLE: 'Phụ thuộc điều bạn không được xem. It depends on what you may not see.',
    NOT_APPLICABLE: 'Không áp dụng cho đơn vị. It does not apply to the unit.',
  },
);

const StepEnum = graphqlEnum<SheetStepTaken['step']>(
  'ScoreSheetStepKind',
  'Việc đã làm với một bước. What was done with a stage.',
  {
    SUBMIT: 'Gửi. Submitted.',
    RETURN: 'Trả lại bước trước. Returned to the stage before.',
    LOCK: 'Khóa. Locked.',
  },
);

@ObjectType('ScoreSheetStep', {
  description: 'Một lần gửi, trả lại hoặc khóa. A submission, return or lock.',
})
export class SheetStepType {
  @Field(() => String, { description: 'Bước chấm. The stage.' })
  stage!: string;

  @Field(() => StepEnum, { description: 'Việc gì. What was done.' })
  step!: SheetStepTaken['step'];

  @Field(() => String, { nullable: true, description: 'Lý do; có khi trả lại. The reason, of a return.' })
  reason!: string | null;

  @Field(() => String, { description: 'Ai làm. Who did it.' })
  by!: string;

  @Field(() => DateTimeScalar, { description: 'Lúc nào. When.' })
  at!: Instant;
}

@ObjectType('ScoreSheetStage', { description: 'Một bước chấm của phiếu. A stage of a score sheet.' })
export class SheetStageType {
  @Field(() => String, { description: 'Mã bước. The stage’s code.' })
  code!: string;

  @Field(() => String, { description: 'Tên bước. Its name.' })
  name!: string;

  @Field(() => StageActorEnum, { description: 'Ai chấm. Who acts in it.' })
  actor!: StageActor;

  @Field(() => StageStateEnum, { description: 'Tình trạng. How far it is.' })
  state!: StageState;

  @Field(() => Int, {
    description: 'Phiên bản, gửi lại trong expectedVersion. Its version, to be sent as expectedVersion.',
  })
  version!: number;

  @Field(() => Int, { description: 'Số dòng được chấm ở bước này. How many rows are marked in it.' })
  marked!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Tổng điểm tính đến hết bước này; null khi còn thiếu đầu vào hoặc phụ thuộc điều bạn không được xem. The total by the end of this stage; null where an input is missing, or what you may not see counts.',
  })
  total!: string | null;

  @Field(() => Boolean, { description: 'Bạn chấm được ở bước này lúc này. Whether you may mark in it now.' })
  mayMark!: boolean;

  @Field(() => Boolean, { description: 'Bạn gửi được bước này lúc này. Whether you may submit it now.' })
  maySubmit!: boolean;

  @Field(() => Boolean, {
    description: 'Bạn trả lại bước trước được lúc này. Whether you may return it now.',
  })
  mayReturn!: boolean;

  @Field(() => Boolean, { description: 'Bạn khóa được bước này lúc này. Whether you may lock it now.' })
  mayLock!: boolean;
}

@ObjectType('ScoreSheetMark', {
  description: 'Điều một bước đã chấm trên một dòng. What a stage said on a row.',
})
export class SheetMarkType {
  @Field(() => String, { description: 'Mã bước. The stage.' })
  stage!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Giá trị đầu vào đã ghi; null khi đặt điểm. The value of the input; null where points were set.',
  })
  value!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Điểm đã đặt; null khi ghi giá trị. The points set; null where a value was given.',
  })
  points!: string | null;

  @Field(() => String, { nullable: true, description: 'Lý do. The reason.' })
  reason!: string | null;

  @Field(() => [String], { description: 'Minh chứng. The evidence.' })
  documents!: readonly string[];

  @Field(() => String, { description: 'Ai chấm. Who marked it.' })
  by!: string;

  @Field(() => DateTimeScalar, { description: 'Lúc nào. When.' })
  at!: Instant;
}

@ObjectType('ScoreSheetPoints', {
  description: 'Điểm của một dòng ở một bước. What a row comes to in a stage.',
})
export class SheetPointsType {
  @Field(() => String, {
    nullable: true,
    description: 'Mã bước; null là điều hệ thống tự điền. The stage; null: what the service filled in.',
  })
  stage!: string | null;

  @Field(() => String, { nullable: true, description: 'Đầu vào. The input.' })
  input!: string | null;

  @Field(() => String, { nullable: true, description: 'Nguồn của đầu vào. Where it comes from.' })
  source!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Điểm. The points.' })
  points!: string | null;

  @Field(() => PointsStateEnum, {
    description: 'Vì sao có hoặc không có điểm. Why there are points, or none.',
  })
  state!: PointsState;
}

@ObjectType('ScoreSheetRow', { description: 'Một dòng của phiếu chấm. A row of a score sheet.' })
export class SheetRowType {
  @Field(() => String, { description: 'Mã tiêu chí. The criterion’s code.' })
  code!: string;

  @Field(() => String, { description: 'Tên tiêu chí. Its name.' })
  name!: string;

  @Field(() => MarkPartEnum, { description: 'Phần điểm. The part.' })
  part!: StoredMark['part'];

  @Field(() => DecimalScalar, { description: 'Điểm tối đa. The maximum.' })
  max!: string;

  @Field(() => String, { description: 'Phương pháp tính. The method.' })
  method!: string;

  @Field(() => SheetPointsType, {
    description: 'Điều hệ thống tự điền và nguồn của nó. What the service filled in, and from where.',
  })
  filled!: SheetPointsType;

  @Field(() => [SheetMarkType], {
    description: 'Điều từng bước đã chấm, theo thứ tự các bước. What each stage said, in their order.',
  })
  marks!: readonly SheetMarkType[];

  @Field(() => [SheetPointsType], {
    description: 'Điểm tính đến hết từng bước. What the row comes to by the end of each stage.',
  })
  points!: readonly SheetPointsType[];
}

@ObjectType('ScoreSheetDifference', {
  description: 'Một dòng khác nhau giữa hai bước. A row on which two stages differ.',
})
export class SheetDifferenceType {
  @Field(() => String, { description: 'Mã tiêu chí. The criterion’s code.' })
  code!: string;

  @Field(() => String, { description: 'Tên tiêu chí. Its name.' })
  name!: string;

  @Field(() => SheetPointsType, { description: 'Ở bước trước. In the first.' })
  from!: SheetPointsType;

  @Field(() => SheetPointsType, { description: 'Ở bước sau. In the second.' })
  to!: SheetPointsType;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Chênh lệch điểm; null khi một bên không có điểm. Points more; null where one side has none.',
  })
  points!: string | null;
}
