/**
 * Asks how something works and names no order: the help centre answers it. Without this, "How do I
 * track my order?" made a stranger verify who they are, to be told what stands in an article.
 */
export const asksHow =
  /^(?![\s\S]*\d{4})[\s\S]*(\bhow (do|can|does|would|to)\b|\bwhere (do|can) (i|we)\b|\bwhat (do|should) (i|we) do\b|cómo (puedo|hago|rastreo|descargo)|dónde (puedo|descargo)|comment (puis|suivre|faire|télécharger|obtenir)|où (puis|télécharger)|wie (kann|verfolge|lade|bekomme|finde)|was (mache|tue) ich|wo (kann|finde|lade)|como (posso|faço|rastreio|baixo)|onde (posso|baixo)|方法|どうすれば|どうやって)/iu;
