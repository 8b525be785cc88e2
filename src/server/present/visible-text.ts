/**
 * Drops letters that a reader cannot see but that change what is seen: controls, marks that turn
 * the reading direction around (they make `exe.pdf` of `fdp.exe`), tag letters and fillers that
 * hide words from people and show them to models. Keeps joiners, which emoji and scripts need.
 */
export function visibleText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unseen, '').replace(marks, '$1');
}

const unseen =
  /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\p{Bidi_Control}\u00ad\u115f\u1160\u200b\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]--[\n\t]]/gv;

/** More than eight accents on one letter are drawn over the lines around it. */
const marks = /(\p{M}{8})\p{M}+/gu;
