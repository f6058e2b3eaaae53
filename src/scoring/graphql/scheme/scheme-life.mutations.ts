import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../../access/domain/index.js';
import { ActingViewer } from '../../../access/index.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../../platform/graphql/user-errors.js';
import { BindFrame } from '../../acts/scheme/bind-frame.js';
import { ChooseScheme } from '../../acts/scheme/choose-scheme.js';
import { CloneScheme } from '../../acts/scheme/clone-scheme.js';
import { SchemeNameType } from '../year/cluster-year.type.js';
import { BindFrameInput, ChooseSchemeInput, CloneSchemeInput } from './scheme-life.input.js';
import { YearAnswer, YearPayload } from '../year/year-answer.js';

@ObjectType({ description: 'Kết quả chọn bảng điểm. What choosing came to.' })
export class ChooseSchemePayload extends YearPayload {}

@ObjectType({ description: 'Kết quả nhân bản bảng điểm. What cloning came to.' })
export class CloneSchemePayload extends Payload {
  @Field(() => SchemeNameType, {
    nullable: true,
    description: 'Phiên bản đã ban hành; null khi bị từ chối. What was issued; null when refused.',
  })
  scheme?: SchemeNameType | null;
}

@ObjectType({ description: 'Kết quả áp dụng khung. What binding came to.' })
export class BindFramePayload extends Payload {
  @Field(() => SchemeNameType, {
    nullable: true,
    description: 'Khung đã áp dụng; null khi bị từ chối. What was bound; null when refused.',
  })
  frame?: SchemeNameType | null;
}

@Resolver()
export class SchemeLifeMutations {
  constructor(
    private readonly choose: ChooseScheme,
    private readonly clone: CloneScheme,
    private readonly bind: BindFrame,
    private readonly answer: YearAnswer,
  ) {}

  @Mutation(() => ChooseSchemePayload, {
    description:
      'Chọn bảng điểm cho năm thi đua; đổi được đến khi mọi thành viên đăng ký xong. Chooses the scheme of a year; it may change until everyone has registered.',
  })
  chooseScheme(
    @Args('input', { description: 'Bảng điểm. Which scheme.' }) input: ChooseSchemeInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ChooseSchemePayload> {
    return this.answer.of(graph, () => this.choose.run(viewer, input));
  }

  @Mutation(() => CloneSchemePayload, {
    description:
      'Ban hành lại một bảng điểm thành phiên bản mới, như cho năm sau. Issues a scheme again as a new version, such as next year’s.',
  })
  async cloneScheme(
    @Args('input', { description: 'Bảng điểm và phiên bản mới. Which, and as what.' })
    input: CloneSchemeInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<CloneSchemePayload> {
    const { version = null, newName = null, newLegalBasis = null, ...call } = input;
    const cloning = { ...call, version, newName, newLegalBasis };
    const outcome = await graph.act(() => this.clone.run(viewer, cloning));
    return payload(outcome, graph.language, (scheme) => ({ scheme }));
  }

  @Mutation(() => BindFramePayload, {
    description:
      'Áp dụng khung: bảng điểm của mọi cụm, khối do đơn vị tổ chức trong năm phải viết theo khung. Binds a frame: the schemes of all clusters of the organiser in the year are written under it.',
  })
  async bindFrame(
    @Args('input', { description: 'Khung, đơn vị và năm. Which frame, for whom and when.' })
    input: BindFrameInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<BindFramePayload> {
    const outcome = await graph.act(() => this.bind.run(viewer, input));
    return payload(outcome, graph.language, (frame) => ({ frame }));
  }
}
