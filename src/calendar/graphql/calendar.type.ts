import { Field, ObjectType } from '@nestjs/graphql';
import { type ReportingCalendar } from '../domain/period.js';

@ObjectType('ReportingCalendar', {
  description:
    'Lịch báo cáo; nhiều lịch cùng chạy trong một năm. A reporting calendar; several run side by side in one year.',
})
export class ReportingCalendarType {
  constructor(readonly calendar: ReportingCalendar) {}

  @Field(() => String, { description: 'Mã lịch, ví dụ "ADMIN". The code, such as "ADMIN".' })
  get code(): string {
    return this.calendar.code;
  }

  @Field(() => String, { description: 'Tên lịch. Its name.' })
  get name(): string {
    return this.calendar.name;
  }

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  get legalBasis(): string {
    return this.calendar.legalBasis;
  }

  @Field(() => Boolean, {
    description:
      'Số liệu của mọi kỳ chốt đúng ngày cuối kỳ hay có thể chốt muộn hơn. Whether figures are always cut off with the last day of a period, and never later.',
  })
  get cutOffOnLastDay(): boolean {
    return this.calendar.cutOffOnLastDay;
  }
}
