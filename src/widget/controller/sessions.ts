import type { CreateSession, SessionView } from '#wire/widget/session.ts';
import { ApiFault } from '../api/api-fault.ts';
import { type Call, request } from '../api/request.ts';
import type { Keeper } from '../kept.ts';
import type { Store } from '../state/store.ts';
import type { WidgetState } from '../state/widget-state.ts';

export interface Sessions {
  /** True when there is, or can be without asking, a session worth listing conversations for. */
  known(): boolean;
  /** Makes a session when there is none. */
  token(): Promise<string>;
  /** Asks the server as the customer; a session that is over is replaced once. */
  call<Answer>(call: Call): Promise<Answer>;
  identify(identity: string | null): Promise<void>;
  /** Takes a new token for the same customer. */
  adopt(renewed: { token: string; expiresAt: string }): void;
}

/** Holds the token that says who asks. */
export function createSessions(from: {
  api: string;
  store: Store<WidgetState>;
  keeper: Keeper;
  identity?: string;
}): Sessions {
  const { api, store, keeper } = from;
  let { identity } = from;
  const stored = keeper.read();
  const fresh = stored.token !== undefined && (stored.expiresAt ?? '') > new Date().toISOString();
  let token = fresh && !identity ? stored.token : undefined;
  /** Of the browser before it said who it is: its conversations come along. */
  let earlier = fresh ? stored.token : undefined;
  let opening: Promise<string> | undefined;

  async function create(): Promise<string> {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const body: CreateSession = { identityToken: identity, resume: earlier, locale: store.get().locale, timeZone };
    const session = await request<SessionView>(api, { method: 'POST', path: '/sessions', body });
    store.set({ session });
    token = session.token;
    if (identity) keeper.write({ ...keeper.read(), token: undefined, expiresAt: undefined });
    else keeper.write({ ...keeper.read(), token, expiresAt: session.expiresAt });
    earlier = undefined;
    return token;
  }

  function open(): Promise<string> {
    opening ??= create().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  const sessions: Sessions = {
    known: () => token !== undefined || identity !== undefined,
    token: async () => token ?? open(),
    async call(call) {
      try {
        return await request(api, { ...call, token: await sessions.token() });
      } catch (error) {
        if (!(error instanceof ApiFault) || error.status !== 401) throw error;
        token = undefined;
        return request(api, { ...call, token: await open() });
      }
    },
    async identify(given) {
      if (given === null) {
        token = undefined;
        earlier = undefined;
        identity = undefined;
        store.set({ session: undefined });
        keeper.write({});
        return;
      }
      earlier = token ?? earlier;
      identity = given;
      token = undefined;
      await open();
    },
    adopt(renewed) {
      token = renewed.token;
      if (!identity) keeper.write({ ...keeper.read(), ...renewed });
    },
  };
  return sessions;
}
