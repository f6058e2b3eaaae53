import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Line } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type Instant } from '../../kernel/local-date.js';
import { connectionType } from '../../platform/graphql/connection.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { DateTimeScalar, DecimalScalar } from '../../platform/graphql/scalars.js';
import { type MissingUnit } from '../domain/consolidation.js';
import { type Consolidation, type DriftedReport, type SignedReport } from '../store/consolidation-reader.js';

@ObjectType('MissingReport', {
  description:
    'Một đơn vị bên dưới chưa có báo cáo được chấp nhận. A unit beneath whose report is not accepted.',
})
export class MissingReportType implements MissingUnit {
  @Field(() => String, { description: 'Mã đơn vị. Its code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. Its name.' })
  unitName!: string;

  @Field(() => String, {
    description: 'Trạng thái báo cáo, như ReportStatus. Where its report stands, as in ReportStatus.',
  })
  status!: string;
}

@ObjectType('DriftedReport', {
  description:
    'Một báo cáo đã thay đổi sau khi ký số tổng hợp. A report that has changed since the figures were signed.',
})
export class DriftedReportType {
  constructor(private readonly drift: DriftedReport) {}

  @Field(() => ID, { description: 'Id của báo cáo. The report.' })
  get reportId(): string {
    return nodeId('Report', this.drift.reportId);
  }

  @Field(() => String, { description: 'Mã đơn vị. Its unit.' })
  get unitCode(): string {
    return this.drift.unitCode;
  }

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  get unitName(): string {
    return this.drift.unitName;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Bản đã ký; null khi báo cáo đến sau. The version signed; null where it came later.',
  })
  get signedVersion(): number | null {
    return this.drift.signedVersion;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Bản hiện được tính; null khi không còn được tính. The version that counts now; null where none does.',
  })
  get currentVersion(): number | null {
    return this.drift.currentVersion;
  }
}

@ObjectType('SignedReport', {
  description: 'Một bản báo cáo làm căn cứ của lần ký. A version on which a signature rests.',
})
export class SignedReportType {
  constructor(private readonly signed: SignedReport) {}

  @Field(() => ID, { description: 'Id của báo cáo. The report.' })
  get reportId(): string {
    return nodeId('Report', this.signed.reportId);
  }

  @Field(() => String, { description: 'Mã đơn vị. Its unit.' })
  get unitCode(): string {
    return this.signed.unitCode;
  }

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  get unitName(): string {
    return this.signed.unitName;
  }

  @Field(() => Int, { description: 'Bản thứ mấy. The number of the version.' })
  get versionNumber(): number {
    return this.signed.versionNumber;
  }
}

export const SignedReportConnection = connectionType(SignedReportType, 'SignedReport');

@ObjectType('ChangedFigure', {
  description:
    'Một chỉ tiêu có số (giá trị, tử số, mẫu số hay ô phân tổ) nay khác số đã ký. An indicator whose figure differs from what was signed, in value, parts or cells.',
})
export class ChangedFigureType {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  indicator!: string;

  @Field(() => String, { description: 'Tên chỉ tiêu. Its name.' })
  name!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Số đã ký. What was signed.' })
  signed!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Số sẽ ký nếu ký lúc này. What would be signed now.',
  })
  current!: string | null;
}

@ObjectType('Consolidation', {
  description:
    'Một lần ký số liệu tổng hợp của đơn vị và toàn bộ bên dưới; không bao giờ thay đổi. A signature over the figures of a unit and all beneath it; it never changes.',
})
export class ConsolidationType {
  constructor(readonly consolidation: Consolidation) {}

  @Field(() => String, { description: 'Mã đơn vị ký. The unit that signed.' })
  get unitCode(): string {
    return this.consolidation.unitCode;
  }

  @Field(() => String, { description: 'Tên đơn vị ký. Its name.' })
  get unitName(): string {
    return this.consolidation.unitName;
  }

  @Field(() => LineEnum, { description: 'Tuyến. The line.' })
  get line(): Line {
    return this.consolidation.line;
  }

  @Field(() => Int, { description: 'Lần ký thứ mấy. The number of the signature.' })
  get number(): number {
    return this.consolidation.number;
  }

  @Field(() => DateTimeScalar, { description: 'Lúc ký. When it was signed.' })
  get signedAt(): Instant {
    return this.consolidation.signedAt;
  }

  @Field(() => String, { nullable: true, description: 'Người ký. Who signed.' })
  get signedBy(): string | null {
    return this.consolidation.signedBy;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Giải trình khi ký lúc còn thiếu báo cáo. Why it was signed although reports were missing.',
  })
  get explanation(): string | null {
    return this.consolidation.explanation;
  }

  @Field(() => [MissingReportType], {
    description: 'Các đơn vị còn thiếu khi ký. The units that were missing when it was signed.',
  })
  get missing(): readonly MissingReportType[] {
    return this.consolidation.missing;
  }

  @Field(() => Int, { description: 'Số bản báo cáo làm căn cứ. How many versions it rests on.' })
  get versions(): number {
    return this.consolidation.versions;
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Với lần ký mới nhất: có báo cáo nào thay đổi từ khi ký không; null với lần ký cũ. Of the latest: whether any report has changed since; null of an earlier one.',
  })
  get drifted(): boolean | null {
    return this.consolidation.drifted;
  }
}
