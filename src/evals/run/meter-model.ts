import { priceRows } from '#adapters/prices/price-rows.ts';
import { costOfCall } from '#domain/cost-of-call.ts';
import type { Usage } from '#domain/usage.ts';
import { ModelFault, type ModelPort } from '#engine/ports/model.ts';
import type { EvalSpent } from '#wire/console/evals.ts';
import type { EvalModel } from '../play/talk.ts';

/** Who a model is asked for: the desk under test, the judge of its words, the customer it talks to. */
export type Purpose = 'desk' | 'judge' | 'customer';

/** Counts what every call of a play costs, also when the play breaks. */
export interface Meter {
  spent: EvalSpent;
  /** The model, its calls counted for this purpose. */
  port(purpose: Purpose): ModelPort;
}

/** A meter around a model, at today's prices. What is played from recordings costs nothing. */
export function meterModel({ kind, port: model }: EvalModel): Meter {
  const spent: EvalSpent = { desk: 0, judge: 0, customer: 0, unpriced: 0 };
  const count = (purpose: Purpose, name: string, usage: Usage) => {
    if (kind === 'recorded') return;
    const cost = costOfCall(usage, name, new Date(), priceRows);
    if (cost.known) spent[purpose] += cost.micros;
    else spent.unpriced += 1;
  };
  return {
    spent,
    port: (purpose) => ({
      async *stream(request, signal) {
        try {
          for await (const event of model.stream(request, signal)) {
            if (event.type === 'finished') {
              const { response } = event;
              if (response.provider === 'claude') count(purpose, response.model, response.usage);
              for (const lost of response.lost ?? []) count(purpose, lost.model, lost.usage);
            }
            yield event;
          }
        } catch (fault) {
          if (fault instanceof ModelFault) for (const lost of fault.lost) count(purpose, lost.model, lost.usage);
          throw fault;
        }
      },
    }),
  };
}

/** Microdollars of everything. */
export const totalOf = ({ desk, judge, customer }: EvalSpent): number => desk + judge + customer;
