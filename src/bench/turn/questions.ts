import type { Identity } from '#adapters/database/customers.ts';
import type { Database } from '#adapters/database/database.ts';

/** One customer's first message of a chat. */
export interface Question {
  customer: Identity;
  text: string;
}

/** Number of the chat to what is asked in it. */
export type Questions = (number: number) => Question;

/**
 * What the customers of the benchmark ask: half need two tools and three model calls, half an
 * article and one. Nobody comes twice for an article, and each order of the demo shop is asked for
 * by its own owner: a customer who writes hundreds of times in a minute is read and locked as no
 * customer in life is.
 */
export async function readQuestions(database: Database): Promise<Questions> {
  const { rows } = await database.execute(
    `select o.id as number, c.id as owner, c.data ->> 'email' as email
     from desk_records o join desk_records c on c.collection = 'customers' and c.id = o.data ->> 'customer_id'
     where o.collection = 'orders' order by md5(o.id)`,
    [],
  );
  const orders = rows as unknown as { number: string; owner: string; email: string }[];
  return (number) => {
    if (number % 2 === 1) {
      return {
        customer: { assurance: 'verified', externalId: `bench-${number}`, email: `bench-${number}@example.com` },
        text: 'How do I invite a teammate to a board?',
      };
    }
    const order = orders[(number / 2) % orders.length];
    if (!order) throw new Error('The demo shop has no orders to ask about.');
    return {
      customer: { assurance: 'verified', externalId: order.owner, email: order.email },
      text: `Where is my order ${order.number}?`,
    };
  };
}
