/**
 * Whether a ticket is within the share that the desk lets go out by itself, 0 to 1. The same
 * ticket always gets the same answer, and a ticket that is in stays in when the share grows.
 */
export function isRolledOut(ticketId: string, share = 1): boolean {
  return share >= 1 || placeOf(ticketId) < share;
}

/** A place from 0 to 1 for an id: FNV-1a over its UTF-16 units, mixed so that near ids land far apart. */
function placeOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
