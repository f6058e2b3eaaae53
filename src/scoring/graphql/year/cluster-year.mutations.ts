import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../../access/domain/index.js';
import { ActingViewer } from '../../../access/index.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { AddYearPaper } from '../../acts/year/add-year-paper.js';
import { AdvanceClusterYear } from '../../acts/year/advance-cluster-year.js';
import { OpenClusterYear } from '../../acts/year/open-cluster-year.js';
import { ReturnClusterYear } from '../../acts/year/return-cluster-year.js';
import {
  AddYearPaperInput,
  AdvanceClusterYearInput,
  OpenClusterYearInput,
  ReturnClusterYearInput,
} from './cluster-year.input.js';
import { YearAnswer, YearPayload } from './year-answer.js';

@ObjectType({ description: 'Kết quả mở năm thi đua. What opening came to.' })
export class OpenClusterYearPayload extends YearPayload {}

@ObjectType({ description: 'Kết quả chuyển bước. What going on came to.' })
export class AdvanceClusterYearPayload extends YearPayload {}

@ObjectType({ description: 'Kết quả trả lại. What returning came to.' })
export class ReturnClusterYearPayload extends YearPayload {}

@ObjectType({ description: 'Kết quả nộp văn bản. What filing came to.' })
export class AddYearPaperPayload extends YearPayload {}

@Resolver()
export class ClusterYearMutations {
  constructor(
    private readonly opening: OpenClusterYear,
    private readonly advance: AdvanceClusterYear,
    private readonly back: ReturnClusterYear,
    private readonly papers: AddYearPaper,
    private readonly answer: YearAnswer,
  ) {}

  @Mutation(() => OpenClusterYearPayload, {
    description:
      'Mở năm thi đua của cụm, khối; trưởng, phó cụm, khối hoặc đơn vị tổ chức. Opens the year of a cluster; by its leaders or organiser.',
  })
  openClusterYear(
    @Args('input', { description: 'Cụm, khối và năm. Which cluster and year.' }) input: OpenClusterYearInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<OpenClusterYearPayload> {
    const { document = null, ...call } = input;
    return this.answer.of(graph, () => this.opening.run(viewer, { ...call, document }));
  }

  @Mutation(() => AdvanceClusterYearPayload, {
    description:
      'Chuyển năm thi đua sang bước sau; bị từ chối thì nêu mọi điều còn thiếu. Takes the year on; a refusal says all that is missing.',
  })
  advanceClusterYear(
    @Args('input', { description: 'Sang bước nào. To which state.' }) input: AdvanceClusterYearInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AdvanceClusterYearPayload> {
    const { document = null, ...call } = input;
    return this.answer.of(graph, () => this.advance.run(viewer, { ...call, document }));
  }

  @Mutation(() => ReturnClusterYearPayload, {
    description: 'Trả năm thi đua về một bước, kèm lý do. Takes the year one step back, with a reason.',
  })
  returnClusterYear(
    @Args('input', { description: 'Cụm, khối và lý do. Which, and why.' }) input: ReturnClusterYearInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ReturnClusterYearPayload> {
    return this.answer.of(graph, () => this.back.run(viewer, input));
  }

  @Mutation(() => AddYearPaperPayload, {
    description:
      'Nộp một văn bản của năm thi đua; không sửa, xóa được. Files a paper of the year, which stays as it is.',
  })
  addYearPaper(
    @Args('input', { description: 'Văn bản. The paper.' }) input: AddYearPaperInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AddYearPaperPayload> {
    const { checkerCode = null, checkedCode = null, ...call } = input;
    return this.answer.of(graph, () => this.papers.run(viewer, { ...call, checkerCode, checkedCode }));
  }
}
