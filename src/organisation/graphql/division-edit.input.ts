import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type CodedEdit } from '../acts/change-division.js';
import { type ClusterKind, clusterKinds, type ClusterRole, clusterRoles } from '../domain/cluster-year.js';
import { ClusterKindEnum, ClusterRoleEnum } from './cluster.type.js';

@InputType({ description: 'Thêm cụm, khối. Adds a cluster.' })
export class AddClusterEdit {
  @Field(() => String, { description: 'Mã. Its code.' })
  @IsString()
  @MaxLength(60)
  code!: string;

  @Field(() => ClusterKindEnum, { description: 'Cụm hay khối. Its kind.' })
  @IsEnum(clusterKinds)
  kind!: ClusterKind;

  @Field(() => String, { description: 'Tên. Its name.' })
  @IsString()
  @MaxLength(400)
  name!: string;
}

@InputType({ description: 'Đổi mã, loại hoặc tên cụm, khối. Gives a cluster another code, kind or name.' })
export class ChangeClusterEdit {
  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  @IsString()
  @MaxLength(60)
  cluster!: string;

  @Field(() => String, { nullable: true, description: 'Mã mới. Its new code.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  code?: string | null;

  @Field(() => ClusterKindEnum, { nullable: true, description: 'Cụm hay khối. Its kind.' })
  @IsOptional()
  @IsEnum(clusterKinds)
  kind?: ClusterKind | null;

  @Field(() => String, { nullable: true, description: 'Tên. Its name.' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  name?: string | null;
}

@InputType({ description: 'Bỏ cụm, khối cùng các chỗ trong đó. Drops a cluster with its seats.' })
export class DropClusterEdit {
  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  @IsString()
  @MaxLength(60)
  cluster!: string;
}

@InputType({ description: 'Thêm thành viên. Adds a member.' })
export class AddMemberEdit {
  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  @IsString()
  @MaxLength(60)
  cluster!: string;

  @Field(() => String, {
    description: 'Mã đơn vị vào ngày đầu của lần chia. The unit’s code on the first day of the division.',
  })
  @IsString()
  @MaxLength(60)
  unit!: string;

  @Field(() => ClusterRoleEnum, { defaultValue: 'MEMBER', description: 'Vai trò. Its part.' })
  @IsEnum(clusterRoles)
  role: ClusterRole = 'MEMBER';
}

@InputType({ description: 'Chuyển thành viên sang cụm, khối khác. Moves a member to another cluster.' })
export class MoveMemberEdit {
  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  @IsString()
  @MaxLength(60)
  cluster!: string;

  @Field(() => String, {
    description: 'Mã đơn vị vào ngày đầu của lần chia. The unit’s code on the first day of the division.',
  })
  @IsString()
  @MaxLength(60)
  unit!: string;

  @Field(() => String, { description: 'Mã cụm, khối nhận. The cluster it comes to.' })
  @IsString()
  @MaxLength(60)
  to!: string;

  @Field(() => ClusterRoleEnum, { defaultValue: 'MEMBER', description: 'Vai trò. Its part.' })
  @IsEnum(clusterRoles)
  role: ClusterRole = 'MEMBER';
}

@InputType({ description: 'Đổi vai trò của thành viên. Gives a member another part.' })
export class SetRoleEdit {
  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  @IsString()
  @MaxLength(60)
  cluster!: string;

  @Field(() => String, {
    description: 'Mã đơn vị vào ngày đầu của lần chia. The unit’s code on the first day of the division.',
  })
  @IsString()
  @MaxLength(60)
  unit!: string;

  @Field(() => ClusterRoleEnum, { description: 'Vai trò. Its part.' })
  @IsEnum(clusterRoles)
  role!: ClusterRole;
}

@InputType({ description: 'Bỏ thành viên. Removes a member.' })
export class RemoveMemberEdit {
  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  @IsString()
  @MaxLength(60)
  cluster!: string;

  @Field(() => String, {
    description: 'Mã đơn vị vào ngày đầu của lần chia. The unit’s code on the first day of the division.',
  })
  @IsString()
  @MaxLength(60)
  unit!: string;
}

/** One change of a draft; exactly one of its fields is given. */
@InputType({
  isOneOf: true,
  description:
    'Một thay đổi của dự thảo: đúng một trong các trường. One change of a draft: exactly one of the fields.',
})
export class DivisionEditInput {
  @Field(() => AddClusterEdit, { nullable: true, description: 'Thêm cụm, khối. Adds a cluster.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddClusterEdit)
  addCluster?: AddClusterEdit | null;

  @Field(() => ChangeClusterEdit, {
    nullable: true,
    description: 'Đổi mã, loại hoặc tên cụm, khối. Gives a cluster another code, kind or name.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ChangeClusterEdit)
  changeCluster?: ChangeClusterEdit | null;

  @Field(() => DropClusterEdit, {
    nullable: true,
    description: 'Bỏ cụm, khối cùng các chỗ trong đó. Drops a cluster with its seats.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DropClusterEdit)
  dropCluster?: DropClusterEdit | null;

  @Field(() => AddMemberEdit, { nullable: true, description: 'Thêm thành viên. Adds a member.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddMemberEdit)
  addMember?: AddMemberEdit | null;

  @Field(() => MoveMemberEdit, {
    nullable: true,
    description: 'Chuyển thành viên sang cụm, khối khác. Moves a member to another cluster.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MoveMemberEdit)
  moveMember?: MoveMemberEdit | null;

  @Field(() => SetRoleEdit, {
    nullable: true,
    description: 'Đổi vai trò của thành viên. Gives a member another part.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => SetRoleEdit)
  setRole?: SetRoleEdit | null;

  @Field(() => RemoveMemberEdit, { nullable: true, description: 'Bỏ thành viên. Removes a member.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RemoveMemberEdit)
  removeMember?: RemoveMemberEdit | null;

  toEdit(): CodedEdit {
    const { addCluster, changeCluster, dropCluster } = this;
    if (addCluster) return { kind: 'ADD_CLUSTER', words: { ...addCluster } };
    if (changeCluster) {
      const { cluster, code, kind, name } = changeCluster;
      const words = { ...(code ? { code } : {}), ...(kind ? { kind } : {}), ...(name ? { name } : {}) };
      return { kind: 'CHANGE_CLUSTER', cluster, words };
    }
    if (dropCluster) return { kind: 'DROP_CLUSTER', cluster: dropCluster.cluster };
    return this.toSeatEdit();
  }

  private toSeatEdit(): CodedEdit {
    const { addMember, moveMember, setRole, removeMember } = this;
    const named = <S extends { unit: string }>(seat: S) => ({ ...seat, unit: { code: seat.unit } });
    if (addMember) return { kind: 'ADD_MEMBER', ...named(addMember) };
    if (moveMember) return { kind: 'MOVE_MEMBER', ...named(moveMember) };
    if (setRole) return { kind: 'SET_ROLE', ...named(setRole) };
    if (removeMember) return { kind: 'REMOVE_MEMBER', ...named(removeMember) };
    throw new Error('GraphQL lets through a one-of input with exactly one field only');
  }
}
