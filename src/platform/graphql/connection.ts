import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { limits } from './limits.js';
import { PublicFault } from './public-fault.js';

/** The part of a list a client asks for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: 20,
    description: 'Số phần tử tối đa, từ 1 đến 200. How many at most, 1 to 200.',
  })
  @IsInt()
  @Min(1)
  @Max(limits.page)
  first: number = 20;

  @Field(() => String, {
    nullable: true,
    description: 'Con trỏ của phần tử đứng trước trang cần lấy. Cursor of the item before the page.',
  })
  @IsOptional()
  @IsString()
  after?: string | null;
}

@ObjectType({ description: 'Vị trí trang trong danh sách. Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Còn phần tử sau trang này. More follow this page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Con trỏ của phần tử cuối trang. Cursor of the last item of the page.',
  })
  endCursor!: string | null;
}

export interface EdgeOf<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface ConnectionOf<T> {
  readonly edges: readonly EdgeOf<T>[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  /** Counted only where the client asks for it: a getter. */
  readonly totalCount: number | Promise<number>;
}

/** The Relay connection type of an object type: `XConnection` with `XEdge`. */
export function connectionType<T extends object>(node: Type<T>, name: string): Type<ConnectionOf<T>> {
  @ObjectType(`${name}Edge`, {
    description: `Một phần tử của danh sách ${name}. One item of a list of ${name}.`,
  })
  class Edge implements EdgeOf<T> {
    @Field(() => String, { description: 'Con trỏ của phần tử. The cursor of this item.' })
    cursor!: string;

    @Field(() => node, { description: 'Phần tử. The item.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, {
    description: `Một trang của danh sách ${name}. One page of a list of ${name}.`,
  })
  class Connection implements ConnectionOf<T> {
    @Field(() => [Edge], { description: 'Các phần tử kèm con trỏ. The items with their cursors.' })
    edges!: readonly Edge[];

    @Field(() => [node], { description: 'Các phần tử. The items alone.' })
    nodes!: readonly T[];

    @Field(() => PageInfo, { description: 'Vị trí trang. Where the page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description:
        'Tổng số phần tử trong phạm vi được xem. How many there are in all, within the scope of who asks.',
    })
    totalCount!: number;
  }
  return Connection;
}

/** A page of rows sorted by a text key that is unique in the list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** Cuts the row that was read only to know whether more follow. */
export function pageOf<Row>(rows: readonly Row[], first: number): Page<Row> {
  return { rows: rows.slice(0, first), more: rows.length > first };
}

export function connection<Row, T>(
  page: Page<Row>,
  cursors: Cursors,
  shown: { key: (row: Row) => string; node: (row: Row) => T; totalCount: () => Promise<number> },
): ConnectionOf<T> {
  const edges = page.rows.map((row) => ({ cursor: cursors.cursor(shown.key(row)), node: shown.node(row) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: { hasNextPage: page.more, endCursor: edges.at(-1)?.cursor ?? null },
    get totalCount() {
      return shown.totalCount();
    },
  };
}

/**
 * Cursors of one list for one viewer: the sort key of an item, sealed, so that a cursor of another list, another
 * viewer or one's own making is refused.
 */
export class Cursors {
  constructor(
    private readonly secret: string,
    private readonly list: string,
  ) {}

  cursor(key: string): string {
    return Buffer.concat([this.seal(key), Buffer.from(key)]).toString('base64url');
  }

  /** The sort key after which the page begins; null for the first page. @throws BAD_USER_INPUT */
  after(cursor: string | null | undefined): string | null {
    if (cursor === null || cursor === undefined) return null;
    const bytes = Buffer.from(cursor, 'base64url');
    const key = bytes.subarray(16).toString('utf8');
    if (bytes.length >= 16 && timingSafeEqual(bytes.subarray(0, 16), this.seal(key))) return key;
    throw new PublicFault('BAD_USER_INPUT', {
      vi: 'Con trỏ trang "after" không thuộc danh sách này. Hãy dùng endCursor của trang trước, với đúng các tham số như trang trước.',
      en: 'The page cursor "after" is not one of this list. Use endCursor of the page before, with the same arguments.',
    });
  }

  private seal(key: string): Buffer {
    return createHmac('sha256', this.secret).update(`${this.list}\n${key}`).digest().subarray(0, 16);
  }
}
