import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { type ReadTx } from '../database/transaction.js';
import { nodeId } from './node-id.js';

/** An object that can be asked for again by its id alone. */
@InterfaceType({
  description: 'Đối tượng có thể truy vấn lại bằng id. An object that can be asked for again by its id.',
  resolveType: (value: NodeObject) => value.nodeType,
})
export abstract class NodeObject {
  abstract readonly nodeType: string;
  abstract readonly key: string;

  @Field(() => ID, {
    description:
      'Định danh toàn cục, không suy đoán được nội dung. Global id; its content means nothing to clients.',
  })
  get id(): string {
    return nodeId(this.nodeType, this.key);
  }
}

type NodeReader = (tx: ReadTx, ids: readonly string[]) => Promise<readonly (NodeObject | null)[]>;

/** The floors' plural readers by type name; a type that no floor offers does not exist for `node`. */
export class NodeRegistry {
  private readonly readers = new Map<string, NodeReader>();

  offer(type: string, reader: NodeReader): void {
    this.readers.set(type, reader);
  }

  reader(type: string): NodeReader | undefined {
    return this.readers.get(type);
  }
}
