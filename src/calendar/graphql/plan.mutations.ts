import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { AdoptPlanDraft } from '../acts/adopt-plan-draft.js';
import { ChangePlanDraft } from '../acts/change-plan-draft.js';
import { DraftNextPlan, type PlanDone } from '../acts/draft-next-plan.js';
import { DropPlanDraft } from '../acts/drop-plan-draft.js';
import { PlanReader } from '../store/plan-reader.js';
import {
  AdoptPlanInput,
  ChangePlanDraftInput,
  DraftNextPlanInput,
  DropPlanDraftInput,
} from './plan.input.js';
import { PlanType } from './plan.type.js';

@ObjectType({ isAbstract: true })
abstract class PlanPayload extends Payload {
  @Field(() => PlanType, {
    nullable: true,
    description:
      'Kế hoạch sau thao tác; null khi bị từ chối. The plan after the act; null when it was refused.',
  })
  plan?: PlanType | null;
}

@ObjectType({ description: 'Kết quả lập dự thảo kế hoạch. What drafting a plan came to.' })
export class DraftNextPlanPayload extends PlanPayload {}

@ObjectType({ description: 'Kết quả sửa dự thảo kế hoạch. What changing a draft came to.' })
export class ChangePlanDraftPayload extends PlanPayload {}

@ObjectType({ description: 'Kết quả ban hành kế hoạch. What adopting a plan came to.' })
export class AdoptPlanPayload extends PlanPayload {}

@ObjectType({ description: 'Kết quả hủy dự thảo kế hoạch. What dropping a draft came to.' })
export class DropPlanDraftPayload extends Payload {}

@Resolver()
export class PlanMutations {
  constructor(
    private readonly draft: DraftNextPlan,
    private readonly change: ChangePlanDraft,
    private readonly adopt: AdoptPlanDraft,
    private readonly drop: DropPlanDraft,
    private readonly plans: PlanReader,
  ) {}

  @Mutation(() => DraftNextPlanPayload, {
    description:
      'Lập dự thảo kế hoạch năm sau từ một kế hoạch: hạn và năm được đánh giá dời theo; bên đã chấm dứt chỉ được thay khi có đúng một đơn vị kế thừa toàn bộ, và mọi điều ấy được nêu ở warnings. Drafts a later year’s plan: due dates and years judged move along; a party that ended is replaced only by the one heir of all of it, and warnings say so.',
  })
  draftNextPlan(
    @Args('input', {
      description: 'Kế hoạch trước, năm và tên mới. The earlier plan, the new year and title.',
    })
    input: DraftNextPlanInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<DraftNextPlanPayload> {
    return this.answer(graph, () => this.draft.run(viewer, { ...input, planId: input.toPlanId() }));
  }

  @Mutation(() => ChangePlanDraftPayload, {
    description: 'Thêm, sửa, bỏ nhiệm vụ của dự thảo. Adds, changes and removes tasks of a draft.',
  })
  changePlanDraft(
    @Args('input', { description: 'Các thay đổi. The edits.' }) input: ChangePlanDraftInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ChangePlanDraftPayload> {
    const edits = input.edits.map((edit) => edit.toEdit());
    return this.answer(graph, () => this.change.run(viewer, { ...input, planId: input.toPlanId(), edits }));
  }

  @Mutation(() => AdoptPlanPayload, {
    description:
      'Ban hành dự thảo: kế hoạch giữ nguyên id, nhiệm vụ bắt đầu được theo dõi. Adopts a draft: the plan keeps its id, and its tasks are due.',
  })
  adoptPlan(
    @Args('input', { description: 'Dự thảo và văn bản ban hành. The draft and the document.' })
    input: AdoptPlanInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AdoptPlanPayload> {
    return this.answer(graph, () => this.adopt.run(viewer, { ...input, planId: input.toPlanId() }));
  }

  @Mutation(() => DropPlanDraftPayload, { description: 'Hủy dự thảo chưa ban hành. Drops a draft.' })
  async dropPlanDraft(
    @Args('input', { description: 'Dự thảo nào. Which draft.' }) input: DropPlanDraftInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<DropPlanDraftPayload> {
    const outcome = await graph.act(() => this.drop.run(viewer, { ...input, planId: input.toPlanId() }));
    return payload(outcome, graph.language, () => ({}));
  }

  private async answer(graph: GraphContext, run: () => Promise<Outcome<PlanDone>>): Promise<PlanPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async ({ planId }) => {
      const [plan] = await graph.read((tx) => this.plans.plansByIds(tx, [planId]));
      return { plan: plan ? new PlanType(plan) : null };
    });
  }
}
