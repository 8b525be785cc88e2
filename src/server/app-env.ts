/** What middleware leaves for the routes behind it. */
export interface AppEnv {
  Variables: {
    requestId: string;
  };
}
