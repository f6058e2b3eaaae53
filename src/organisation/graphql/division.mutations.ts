import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { ChangeDivision } from '../acts/change-division.js';
import { DraftDivision } from '../acts/draft-division.js';
import { DropDivisionDraft } from '../acts/drop-division-draft.js';
import { DivisionDesk } from './division-desk.js';
import {
  ChangeDivisionInput,
  type DivisionRefInput,
  DraftDivisionInput,
  DropDivisionDraftInput,
} from './division.input.js';
import { DivisionType } from './division.type.js';

@ObjectType({ isAbstract: true })
abstract class DivisionPayload extends Payload {
  @Field(() => DivisionType, {
    nullable: true,
    description: 'Dự thảo; null khi bị từ chối. The draft; null when it was refused.',
  })
  division?: DivisionType | null;
}

@ObjectType({ description: 'Kết quả lập dự thảo. What drafting came to.' })
export class DraftDivisionPayload extends DivisionPayload {}

@ObjectType({ description: 'Kết quả sửa dự thảo. What changing a draft came to.' })
export class ChangeDivisionPayload extends DivisionPayload {}

@ObjectType({ description: 'Kết quả hủy dự thảo. What dropping a draft came to.' })
export class DropDivisionDraftPayload extends Payload {}

@Resolver()
export class DivisionMutations {
  constructor(
    private readonly draft: DraftDivision,
    private readonly change: ChangeDivision,
    private readonly drop: DropDivisionDraft,
    private readonly desk: DivisionDesk,
  ) {}

  @Mutation(() => DraftDivisionPayload, {
    description:
      'Lập dự thảo chia cụm, khối từ lần chia trước; thành viên đã sáp nhập được thay bằng đơn vị kế thừa duy nhất. Drafts a division from the one before; a merged member is replaced by its single heir.',
  })
  draftDivision(
    @Args('input', { description: 'Lần chia và nguồn. The division and its source.' })
    input: DraftDivisionInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<DraftDivisionPayload> {
    return this.answer(graph, input.division, () => this.draft.run(viewer, input));
  }

  @Mutation(() => ChangeDivisionPayload, {
    description:
      'Sửa dự thảo; dự thảo dở dang vẫn được lưu cùng những điều chưa đúng. Changes a draft; half-finished as it may be, it is kept with what speaks against it.',
  })
  changeDivision(
    @Args('input', { description: 'Các thay đổi. The edits.' }) input: ChangeDivisionInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ChangeDivisionPayload> {
    const edits = input.edits.map((edit) => edit.toEdit());
    return this.answer(graph, input.division, () => this.change.run(viewer, { ...input, edits }));
  }

  @Mutation(() => DropDivisionDraftPayload, { description: 'Hủy dự thảo chưa ban hành. Drops a draft.' })
  async dropDivisionDraft(
    @Args('input', { description: 'Dự thảo nào. Which draft.' }) input: DropDivisionDraftInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<DropDivisionDraftPayload> {
    const outcome = await graph.act(() => this.drop.run(viewer, input));
    return payload(outcome, graph.language, () => ({}));
  }

  private async answer(
    graph: GraphContext,
    division: DivisionRefInput,
    run: () => Promise<Outcome<object>>,
  ): Promise<DivisionPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async () => {
      const [shown = null] = await this.desk.shown(graph, division);
      return { division: shown };
    });
  }
}
