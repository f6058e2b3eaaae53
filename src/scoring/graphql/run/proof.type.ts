import { Field, ObjectType } from '@nestjs/graphql';
import { type Divergence } from '../../domain/run/rescore.js';

@ObjectType('ScoreDivergence', {
  description: 'Một điểm khác nhau khi chấm lại. A difference found when a run is scored again.',
})
export class DivergenceType implements Divergence {
  @Field(() => String, { description: 'Mã đơn vị. The unit.' })
  unitCode!: string;

  @Field(() => String, { description: 'Phần nào, ví dụ "total". Which part, such as "total".' })
  part!: string;

  @Field(() => String, { description: 'Đã lưu. What was kept.' })
  kept!: string;

  @Field(() => String, { description: 'Chấm lại. What it comes to again.' })
  again!: string;
}

@ObjectType('RankingProof', {
  description:
    'Kiểm tra lại một lần chấm: băm lại các văn bản đã lưu và chấm lại từ đầu vào đã lưu; kèm chính các văn bản ấy để chương trình khác tự kiểm. A run checked again: its texts hashed and its frozen inputs scored once more; with the texts, so that any program can check by itself.',
})
export class RankingProofType {
  @Field(() => Boolean, { description: 'Mọi phép kiểm đều khớp. Every check holds.' })
  equal!: boolean;

  @Field(() => String, { description: 'Mã băm đã lưu. The hash that was kept.' })
  hash!: string;

  @Field(() => String, {
    description:
      'Băm lại: sha256 của schemeHash, rulesVersion, inputs, result nối bằng LF, UTF-8. Taken again: sha256 of schemeHash, rulesVersion, inputs and result joined by LF, in UTF-8.',
  })
  hashAgain!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Bảng điểm đang hiển thị đúng là văn bản đã băm; null khi văn bản không còn được lưu. The scheme shown is the text that was hashed; null where that text was not kept.',
  })
  schemeAsHashed!: boolean | null;

  @Field(() => Boolean, {
    description: 'Các dòng đang hiển thị đúng là các dòng đã băm. The rows shown are those that were hashed.',
  })
  rowsAsHashed!: boolean;

  @Field(() => [DivergenceType], {
    description:
      'Chỗ khác khi chấm lại; rỗng khi ra đúng như cũ. Where scoring again differs; empty where it comes to the same.',
  })
  divergences!: readonly Divergence[];

  @Field(() => String, { description: 'Mã băm của bảng điểm. The hash of the scheme.' })
  schemeHash!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Văn bản bảng điểm đúng như khi băm. The scheme’s very text; its sha256 is schemeHash.',
  })
  schemeText!: string | null;

  @Field(() => String, { description: 'Phiên bản quy tắc tính. The version of the rules of computing.' })
  rulesVersion!: string;

  @Field(() => String, { description: 'Đầu vào đã lưu, đúng từng ký tự. The frozen inputs, to the letter.' })
  inputs!: string;

  @Field(() => String, { description: 'Kết quả đã lưu, đúng từng ký tự. The frozen result, to the letter.' })
  result!: string;
}
