/** What middleware leaves for the routes behind it. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** Set on `/api/v1` only. */
    apiKeyId: string;
  };
}
