import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalDate } from '../../kernel/local-date.js';
import { connectionType } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type Fit, type Hit } from '../store/search-reader.js';
import { UnitType } from './unit.type.js';

const FitEnum = graphqlEnum<Fit>(
  'SearchFit',
  'Mức độ khớp, khớp nhất trước. How well a unit fits, best first.',
  {
    CODE: 'Đúng mã. The very code.',
    NAME: 'Đúng tên, đủ dấu. The very name, marks and all.',
    NAME_WITHOUT_MARKS: 'Đúng tên, không kể dấu. The name without its marks.',
    BEGINNING: 'Mã hoặc tên bắt đầu như vậy. The code or name begins so.',
    WORDS: 'Có các từ bắt đầu như vậy. Its words begin so.',
    INSIDE: 'Có chứa các chữ ấy. The letters stand inside.',
  },
);

@ObjectType('UnitHit', { description: 'Một đơn vị tìm thấy. A unit that was found.' })
export class UnitHitType {
  constructor(readonly hit: Hit) {}

  @Field(() => UnitType, {
    description: 'Đơn vị, như khi còn mang tên, mã ấy. The unit as it stood while it bore the words.',
  })
  get unit(): UnitType {
    return new UnitType(this.hit.unit);
  }

  @Field(() => FitEnum, { description: 'Mức độ khớp. How well it fits.' })
  get fit(): Fit {
    return this.hit.fit;
  }

  @Field(() => DateScalar, { description: 'Mang tên, mã ấy từ ngày. The first day of the words.' })
  get from(): LocalDate {
    return this.hit.from;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày đầu tiên không còn mang tên, mã ấy; null khi vẫn mang. The first day without the words; null while they hold.',
  })
  get until(): LocalDate | null {
    return this.hit.until;
  }
}

@ObjectType({ description: 'Danh sách đơn vị tìm thấy. A list of units found.' })
export class UnitHitConnection extends connectionType(UnitHitType, 'UnitHit') {}
