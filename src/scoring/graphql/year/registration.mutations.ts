import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../../access/domain/index.js';
import { ActingViewer } from '../../../access/index.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { MarkRegistrationAbsent } from '../../acts/year/mark-registration-absent.js';
import { RegisterForYear } from '../../acts/year/register-for-year.js';
import { SignPact } from '../../acts/year/sign-pact.js';
import { MarkRegistrationAbsentInput, RegisterForYearInput, SignPactInput } from './registration.input.js';
import { YearAnswer, YearPayload } from './year-answer.js';

@ObjectType({ description: 'Kết quả đăng ký. What registering came to.' })
export class RegisterForYearPayload extends YearPayload {}

@ObjectType({ description: 'Kết quả ghi không tham gia. What marking absent came to.' })
export class MarkRegistrationAbsentPayload extends YearPayload {}

@ObjectType({ description: 'Kết quả ký giao ước. What signing came to.' })
export class SignPactPayload extends YearPayload {}

@Resolver()
export class RegistrationMutations {
  constructor(
    private readonly register: RegisterForYear,
    private readonly absent: MarkRegistrationAbsent,
    private readonly sign: SignPact,
    private readonly answer: YearAnswer,
  ) {}

  @Mutation(() => RegisterForYearPayload, {
    description:
      'Đăng ký thi đua cho một thành viên; cán bộ báo cáo của chính đơn vị. Registers a member; by its own reporter.',
  })
  registerForYear(
    @Args('input', { description: 'Đăng ký. The registration.' }) input: RegisterForYearInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<RegisterForYearPayload> {
    const { cluster, unitCode, expectedVersion, idempotencyKey } = input;
    const registration = input.toRegistration();
    const call = { cluster, unitCode, expectedVersion, idempotencyKey, registration };
    return this.answer.of(graph, () => this.register.run(viewer, call));
  }

  @Mutation(() => MarkRegistrationAbsentPayload, {
    description:
      'Ghi một thành viên không tham gia đăng ký, kèm lý do; trưởng, phó cụm, khối hoặc đơn vị tổ chức. Marks a member absent, with a reason; by those in charge.',
  })
  markRegistrationAbsent(
    @Args('input', { description: 'Thành viên và lý do. Which member, and why.' })
    input: MarkRegistrationAbsentInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<MarkRegistrationAbsentPayload> {
    return this.answer.of(graph, () => this.absent.run(viewer, input));
  }

  @Mutation(() => SignPactPayload, {
    description:
      'Ký giao ước cho một thành viên; từ chữ ký đầu tiên bảng điểm được chốt. Signs the pact for a member; from the first signature on the scheme stays as it is.',
  })
  signPact(
    @Args('input', { description: 'Thành viên và giao ước. Which member, and the pact.' })
    input: SignPactInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<SignPactPayload> {
    return this.answer.of(graph, () => this.sign.run(viewer, input));
  }
}
