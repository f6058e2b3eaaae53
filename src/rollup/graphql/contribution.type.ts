import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type ConnectionOf, connectionType } from '../../platform/graphql/connection.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';

@ObjectType('Contribution', {
  description: 'Một dòng của một báo cáo đứng sau số tổng hợp. A line of a report behind a rolled-up figure.',
})
export class ContributionType {
  @Field(() => ID, { description: 'Id của báo cáo. The id of the report.' })
  reportId!: string;

  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  unitName!: string;

  @Field(() => Int, { description: 'Bản thứ mấy của báo cáo. The number of the version.' })
  versionNumber!: number;

  @Field(() => String, {
    description:
      'Mã chỉ tiêu của dòng; với chỉ tiêu được tính, là một chỉ tiêu thành phần. The indicator of the line; of one that is computed, one of those it is made of.',
  })
  indicator!: string;

  @Field(() => [String], { description: 'Phân tổ. The cell.' })
  cell!: readonly string[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Giá trị trong báo cáo. The value in the report.',
  })
  value!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Tử số. The numerator.' })
  numerator!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Mẫu số. The denominator.' })
  denominator!: string | null;
}

@ObjectType({
  description:
    'Các dòng báo cáo đứng sau số tổng hợp, theo mã đơn vị. The lines of reports behind a rolled-up figure, by the codes of their units.',
})
export class ContributionConnection extends connectionType(ContributionType, 'Contribution') {
  @Field(() => Int, {
    description: 'Số dòng bị ẩn do ngoài phạm vi. How many more lines are not within scope.',
  })
  hidden!: number;
}

/** As a list, and how many more there are: counted only where the client asks for it. */
export interface Contributions extends ConnectionOf<ContributionType> {
  readonly hidden: Promise<number>;
}
