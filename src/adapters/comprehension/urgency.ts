import type { Priority } from '#domain/ticket.ts';
import type { Signal, SignalName } from '#domain/understanding.ts';
import { normalise } from './learning/normalise.ts';

const hurry =
  /\b(?:urgent(?:ly)?|asap|a\.s\.a\.p|as soon as possible|immediately|right (?:now|away)|emergency|critical|time[- ]sensitive|deadline|by (?:today|tonight|tomorrow|noon|end of (?:the )?day|eod)|can(?:'|no)?t wait|urgente|urgencia|cuanto antes|lo antes posible|inmediatamente|ahora mismo|urgence|au plus vite|dès que possible|immédiatement|tout de suite|dringend|eilt|so schnell wie möglich|schnellstmöglich|sofort|umgehend|urgência|o mais rápido possível|imediatamente|agora mesmo)\b|至急|緊急|大至急|今すぐ|早急|急いで/iu;

const outage =
  /\b(?:(?:site|app|system|service|server|production|prod|checkout|everything|platform|dashboard|api) (?:is|are|has been|went|keeps going) (?:completely |totally )?(?:down|offline|unavailable|broken|dead)|outage|production (?:issue|incident|down)|losing (?:money|customers|sales|orders)|data loss|lost all|can'?t (?:take|accept|process) (?:any )?(?:orders|payments)|caíd[oa]|no podemos trabajar|en panne|hors service|ausgefallen|fora do ar)\b|障害|サービスが停止|システムダウン/iu;

const noHurry =
  /\b(?:no (?:rush|hurry|urgency)|not urgent|isn'?t urgent|whenever you (?:can|get|have)|when you (?:have|get) (?:a )?(?:time|moment|chance)|just (?:curious|wondering)|low priority|sin prisa|no es urgente|no corre prisa|cuando puedan?|pas urgent|rien d'urgent|quand vous (?:pourrez|aurez)|keine eile|nicht (?:dringend|eilig)|eilt nicht|sem pressa|não é urgente|quando puder(?:em)?)\b|急ぎではあり|急ぎません|お手すき|急いでいません/iu;

/** How soon a message wants an answer: danger first, then its own words. "Not urgent" is taken at its word. */
export function urgencyOf(text: string, signals: Record<SignalName, Signal>): Priority {
  if (signals.accountCompromise.present || signals.securityReport.present) return 'urgent';
  const plain = normalise(text);
  const calm = noHurry.test(plain);
  if (signals.legalThreat.present) return 'high';
  if (!calm && hurry.test(plain)) return outage.test(plain) ? 'urgent' : 'high';
  if (outage.test(plain)) return 'high';
  if (signals.frustration.present && signals.frustration.confidence > 0.8) return 'high';
  return calm ? 'low' : 'normal';
}
