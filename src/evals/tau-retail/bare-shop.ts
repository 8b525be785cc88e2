import type { ToolContext, ToolDefinition } from '#domain/tool.ts';
import { readTools } from './read-tools.ts';
import { Shop, type ShopData, ShopRefusal } from './shop.ts';
import type { Step } from './trajectories.ts';
import { writeTools } from './write-tools.ts';

/** The same shop without any policy: what the benchmark's own tools would do. */
export class BareShop {
  readonly shop: Shop;
  readonly #tools: Map<string, ToolDefinition>;

  constructor(data: ShopData) {
    this.shop = new Shop(data);
    this.#tools = new Map([...readTools(this.shop), ...writeTools(this.shop)].map((tool) => [tool.name, tool]));
  }

  /** True when the tool took the call. */
  async call({ tool: name, input }: Step): Promise<boolean> {
    const tool = this.#tools.get(name);
    const parsed = tool?.input.safeParse(input);
    if (!tool || !parsed?.success) return false;
    try {
      await tool.run(parsed.data, {} as ToolContext);
      return true;
    } catch (fault) {
      if (fault instanceof ShopRefusal) return false;
      throw fault;
    }
  }
}
