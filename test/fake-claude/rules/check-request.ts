import type { Rejection } from '../rejection.ts';
import { checkThinkingBinding } from '../thinking-binding.ts';
import { estimateTokens } from '../token-estimate.ts';
import type { WireRequest } from '../wire-request.ts';
import { checkCacheMarks } from './cache-marks.ts';
import { checkModelLimits, checkPrefill, checkSampling } from './model-limits.ts';
import { checkRequestShape } from './request-shape.ts';
import { checkSchemas } from './schemas.ts';
import { checkSearchResults } from './search-results.ts';
import { checkToolPairing } from './tool-pairing.ts';

const contextTokens = 1_000_000;

export interface RequestContext {
  account: string;
  /** Whether this content was the end of an answer that the API paused. */
  wasPaused(content: string): boolean;
}

/** All rules of the API that a client can break, in the order they are answered. */
export function checkRequest(request: WireRequest, text: string, context: RequestContext): Rejection | undefined {
  const tooLong = () =>
    estimateTokens(text) > contextTokens
      ? { status: 400, message: `prompt is too long: ${estimateTokens(text)} tokens > ${contextTokens} maximum` }
      : undefined;
  return (
    checkSampling(request) ??
    checkRequestShape(request) ??
    checkModelLimits(request) ??
    checkSchemas(request) ??
    checkPrefill(request, context.wasPaused) ??
    checkToolPairing(request) ??
    checkSearchResults(request) ??
    checkCacheMarks(request) ??
    checkThinkingBinding(request, context.account) ??
    tooLong()
  );
}
