import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PlaceOfSplitUnit', {
  description: 'Một nơi mà đơn vị đã đi về. One of the places a unit went to.',
})
export class PlaceType {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  code!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  name!: string;
}

@ObjectType('UnattributedReport', {
  description:
    'Một báo cáo không tính vào số quy đổi: đơn vị đã chia, tách về nhiều nơi, chỉ một phần nằm ở đây, và không có căn cứ để phân bổ. A report that a restated figure leaves out: its unit was split between places of which only some are here, and nothing says how much belongs where.',
})
export class UnattributedReportType {
  @Field(() => ID, { description: 'Id của báo cáo. The id of the report.' })
  reportId!: string;

  @Field(() => String, { description: 'Mã đơn vị khi báo cáo. The unit’s code when it reported.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị khi báo cáo. The unit’s name when it reported.' })
  unitName!: string;

  @Field(() => [PlaceType], {
    description: 'Những nơi nó đã đi về, trong phạm vi được xem. The places it went to, within scope.',
  })
  places!: readonly PlaceType[];
}

@ObjectType('UnattributedReports', {
  description:
    'Các báo cáo không phân bổ được khi quy đổi. The reports that a restated figure could not attribute.',
})
export class UnattributedReportsType {
  @Field(() => [UnattributedReportType], {
    description: 'Các báo cáo thuộc phạm vi được xem. Those within scope.',
  })
  shown!: readonly UnattributedReportType[];

  @Field(() => Int, { description: 'Số báo cáo bị ẩn do ngoài phạm vi. How many are hidden.' })
  hidden!: number;
}
