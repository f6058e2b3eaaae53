import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Instant } from '../../../kernel/local-date.js';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { NodeObject } from '../../../platform/graphql/node.js';
import { DateTimeScalar, DecimalScalar } from '../../../platform/graphql/scalars.js';
import {
  type Ranking,
  type RankingRow,
  type StoredMark,
  type VersionKind,
} from '../../store/run/ranking-reader.js';

export const MarkPartEnum = graphqlEnum<StoredMark['part']>(
  'MarkPart',
  'Phần điểm. The part a mark belongs to.',
  {
    CRITERION: 'Tiêu chí. A criterion.',
    BONUS: 'Điểm thưởng. A bonus.',
    DEDUCTION: 'Điểm trừ. A deduction.',
  },
);

export const VersionKindEnum = graphqlEnum<VersionKind>(
  'PublishedVersionKind',
  'Loại lần công bố. What a published version is.',
  {
    ORIGINAL: 'Công bố lần đầu. The first publication.',
    ERRATUM: 'Đính chính, thay lần công bố trước. A correction that replaces the version before it.',
  },
);

@ObjectType('Mark', {
  description:
    'Một dòng điểm kèm giải thích: đầu vào, nguồn, quy tắc, phép tính. A mark with its explanation; computing the arithmetic again gives the same digits.',
})
export class MarkType implements StoredMark {
  @Field(() => String, { description: 'Mã tiêu chí. The code.' })
  code!: string;

  @Field(() => String, { description: 'Tên tiêu chí. The name.' })
  name!: string;

  @Field(() => MarkPartEnum, { description: 'Phần điểm. The part.' })
  part!: StoredMark['part'];

  @Field(() => Int, { description: 'Cấp trong cây tiêu chí, từ 0. Depth in the tree of criteria, from 0.' })
  depth!: number;

  @Field(() => DecimalScalar, { description: 'Điểm tối đa. The maximum.' })
  max!: string;

  @Field(() => DecimalScalar, {
    description:
      'Điểm đạt; với điểm trừ là số điểm bị trừ. The points; of a deduction: the points taken away.',
  })
  points!: string;

  @Field(() => String, {
    description: 'Phương pháp tính, hoặc SUM với tiêu chí mẹ. The method, or SUM of a parent.',
  })
  method!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Đầu vào; null với tiêu chí mẹ. The input; null of a parent.',
  })
  input!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Nguồn của đầu vào: báo cáo, hệ thống, hoặc văn bản. Where the input came from.',
  })
  source!: string | null;

  @Field(() => String, { description: 'Phép tính trước khi làm tròn. The arithmetic before rounding.' })
  arithmetic!: string;
}

@ObjectType('ExclusionReason', { description: 'Lý do không xếp hạng. Why a unit holds no rank.' })
export class ExclusionType {
  @Field(() => String, { description: 'Mã lý do. The code.' })
  code!: string;

  @Field(() => String, { description: 'Lý do. The reason.' })
  name!: string;

  @Field(() => String, { description: 'Căn cứ. What it rests on.' })
  source!: string;
}

@ObjectType('RankingRow', {
  description: 'Kết quả của một đơn vị trong bảng xếp hạng. One unit in a ranking.',
})
export class RankingRowType {
  constructor(readonly row: RankingRow) {}

  @Field(() => String, { description: 'Mã đơn vị khi chấm. The unit’s code when it was scored.' })
  get unitCode(): string {
    return this.row.unitCode;
  }

  @Field(() => String, { description: 'Tên đơn vị khi chấm. The unit’s name when it was scored.' })
  get unitName(): string {
    return this.row.unitName;
  }

  @Field(() => DecimalScalar, { description: 'Tổng điểm. The total.' })
  get total(): string {
    return this.row.total;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Hạng 1-2-2-4; null khi không được xếp hạng. The rank; null when excluded.',
  })
  get rank(): number | null {
    return this.row.rank;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Xếp loại; null khi không được xếp hạng hoặc không đạt loại nào. The grade; null when excluded or below every grade.',
  })
  get grade(): string | null {
    return this.row.grade;
  }

  @Field(() => [ExclusionType], {
    description: 'Các lý do không xếp hạng; rỗng khi được xếp hạng. Why it is excluded; empty when ranked.',
  })
  get exclusions(): readonly ExclusionType[] {
    return this.row.exclusions;
  }

  @Field(() => [MarkType], { description: 'Từng dòng điểm kèm giải thích. Every mark with its explanation.' })
  get marks(): readonly MarkType[] {
    return this.row.marks;
  }
}

@ObjectType('Ranking', {
  implements: () => [NodeObject],
  description:
    'Một lần chấm điểm, xếp hạng của cụm, khối; không bao giờ thay đổi. A scoring run of a cluster; it never changes.',
})
export class RankingType extends NodeObject {
  readonly nodeType = 'Ranking';

  constructor(readonly ranking: Ranking) {
    super();
  }

  get key(): string {
    return this.ranking.runId;
  }

  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  get clusterCode(): string {
    return this.ranking.clusterCode;
  }

  @Field(() => Int, { description: 'Năm thi đua của cụm, khối. The cluster’s year.' })
  get year(): number {
    return this.ranking.year;
  }

  @Field(() => String, { description: 'Tên cụm, khối. The cluster.' })
  get clusterName(): string {
    return this.ranking.clusterName;
  }

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  get periodCode(): string {
    return this.ranking.periodCode;
  }

  @Field(() => String, { description: 'Mã bảng điểm. The scheme.' })
  get schemeCode(): string {
    return this.ranking.schemeCode;
  }

  @Field(() => String, { description: 'Phiên bản bảng điểm. The scheme’s version.' })
  get schemeVersion(): string {
    return this.ranking.schemeVersion;
  }

  @Field(() => Int, { description: 'Lần chấm thứ mấy. The number of the run.' })
  get number(): number {
    return this.ranking.number;
  }

  @Field(() => String, {
    description: 'Mã băm SHA-256 của bảng điểm, đầu vào và kết quả. SHA-256 over scheme, inputs and result.',
  })
  get hash(): string {
    return this.ranking.hash;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Lúc công bố; null khi chưa công bố. When it was published; null before.',
  })
  get publishedAt(): Instant | null {
    return this.ranking.publishedAt;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Lần công bố thứ mấy, từ 1; null khi chưa công bố. The number of the published version, from 1; null before.',
  })
  get version(): number | null {
    return this.ranking.version;
  }

  @Field(() => VersionKindEnum, {
    nullable: true,
    description: 'Công bố lần đầu hay đính chính; null khi chưa công bố. Original or erratum; null before.',
  })
  get versionKind(): VersionKind | null {
    return this.ranking.versionKind;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Lý do đính chính; null với lần đầu. Why it was corrected; null of the original.',
  })
  get versionReason(): string | null {
    return this.ranking.versionReason;
  }

  @Field(() => Boolean, {
    description:
      'Là kết quả đã công bố đang có hiệu lực: chưa bị lần đính chính nào thay. Whether it is what is published and no erratum has replaced it.',
  })
  get inForce(): boolean {
    return this.ranking.inForce;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Thời điểm hết hạn nhận kiến nghị; null khi không mở thời hạn. When the window for appeals closes; null where none was opened.',
  })
  get appealsUntil(): Instant | null {
    return this.ranking.appealsUntil;
  }
}

@ObjectType('UnitResult', {
  description:
    'Kết quả đã công bố của một đơn vị trong một cụm, khối. A unit’s published result in a cluster.',
})
export class UnitResultType {
  @Field(() => RankingType, { description: 'Bảng xếp hạng. The ranking.' })
  ranking!: RankingType;

  @Field(() => RankingRowType, { description: 'Dòng của đơn vị. The unit’s row.' })
  row!: RankingRowType;
}
