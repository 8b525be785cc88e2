import { foldText } from '../claims/plain-text.ts';
import { actionClasses, canDo, classesIn } from './action-classes.ts';
import type { CheckContext, SentenceCheck } from './check-context.ts';
import type { Finding } from './finding.ts';
import { conditions } from './promise-patterns.ts';
import type { EvidenceSource, ReadEvidence } from './read-evidence.ts';
import { bestSupport } from './source-support.ts';

/** Who acted: the agent itself says "I have …"; the passive may tell what a record says. */
type Voice = 'agent' | 'passive';

/** Ways to say that something was done, in six languages, over folded text; what was done follows or is inside. */
const patterns: readonly { voice: Voice; pattern: RegExp }[] = [
  {
    voice: 'agent',
    pattern:
      /\b(?:i|we)(?:'ve| have|'d| had| did)?(?: (?:just|now|already|also|successfully|gone ahead and|went ahead and|manually))* (?:refunded|reimbursed|credited|waived|cancell?ed|terminated|reset|deleted|removed|erased|escalated|forwarded|transferred|passed (?:this|it|your)|handed|created|opened|filed|submitted|scheduled|booked|reserved|placed|logged|sent|emailed|mailed|resent|shipped|dispatched|activated|enabled|disabled|deactivated|unlocked|upgraded|downgraded|extended|restored|updated|changed|modified|corrected|fixed|switched|applied|added|exchanged|replaced|processed|issued|initiated|approved)\b/,
  },
  {
    voice: 'passive',
    pattern:
      /\b(?:(?:has|have|had) (?:now |just |already |successfully |also )*been|(?:is|are|was|were)(?: now| already| successfully)?) (?:now |successfully )?(?:refunded|reimbursed|credited|waived|cancell?ed|terminated|reset|deleted|removed|escalated|forwarded|transferred|created|opened|filed|submitted|scheduled|booked|placed|sent|emailed|mailed|resent|shipped|dispatched|activated|enabled|disabled|deactivated|unlocked|upgraded|downgraded|extended|restored|updated|changed|modified|corrected|switched|applied|added|exchanged|replaced|processed|issued|initiated|approved)\b/,
  },
  { voice: 'passive', pattern: /\b(?:your )?(?:refund|replacement|credit|package) is (?:now )?on (?:its|the) way\b/ },
  {
    voice: 'agent',
    pattern:
      /\b(?:ya )?(?:(?:te|le|lo|la|se lo) )?(?:he|hemos|acabo de|acabamos de) (?:\w+ )?(?:reembols|devuelt|devolv|abonad|abonar|cancel|anul|actualiz|cambiad|cambiar|modific|corregi|enviad|enviar|procesad|procesar|emiti|tramit|restablec|elimin|borrad|borrar|cread|crear|abiert|abrir|escalad|escalar|transferi|aplic|activ|desactiv|desbloque|ampliad|programad|solicitad)\w*/,
  },
  {
    voice: 'passive',
    pattern:
      /\b(?:(?:ha|han) sido|se (?:ha|han)|(?:ya )?(?:esta|estan|fue|fueron)) (?:\w+ )?(?:reembolsad|devuelt|abonad|cancelad|anulad|actualizad|cambiad|modificad|enviad|procesad|emitid|tramitad|restablecid|eliminad|borrad|cread|abiert|escalad|transferid|aplicad|activad|desactivad|desbloquead|ampliad|programad|solicitad)[oa]?s?\b/,
  },
  {
    voice: 'agent',
    pattern:
      /\b(?:j'ai|nous avons|on a|je viens de|nous venons de) (?:\w+ )?(?:bien |deja )?(?:rembours|credit|annul|resili|mis a jour|mettre a jour|modifi|change|corrig|envoy|trait|emis|reinitialis|supprim|cree|ouvert|transmis|transfer|escalad|appliqu|activ|desactiv|debloqu|prolong|programm|demande)\w*/,
  },
  {
    voice: 'passive',
    pattern:
      /\b(?:a|ont) (?:bien |deja )?ete (?:\w+ )?(?:rembours|credit|annul|resili|mis|modifi|change|corrig|envoy|trait|emis|reinitialis|supprim|cree|ouvert|transmis|transfer|appliqu|activ|desactiv|debloqu|prolong|programm|expedi)\w*|\best (?:desormais |maintenant |bien )(?:rembours|annul|resili|modifi|activ|desactiv|supprim)\w*/,
  },
  {
    voice: 'agent',
    pattern:
      /\b(?:(?:ich|wir) (?:habe|haben)|(?:habe|haben) (?:ich|wir))\b[^.!?]{0,80}?\b(?:erstattet|zuruckerstattet|gutgeschrieben|storniert|gekundigt|annulliert|aktualisiert|geandert|korrigiert|gesendet|geschickt|zugesandt|verschickt|versendet|bearbeitet|veranlasst|ausgestellt|ausgelost|zuruckgesetzt|geloscht|entfernt|erstellt|eroffnet|angelegt|weitergeleitet|eskaliert|ubergeben|angewendet|aktiviert|deaktiviert|freigeschaltet|entsperrt|verlangert|beantragt)\b/,
  },
  {
    voice: 'passive',
    pattern:
      /\b(?:wurde|wurden|ist (?:jetzt|nun|bereits)|sind (?:jetzt|nun|bereits))\b[^.!?]{0,80}?\b(?:erstattet|zuruckerstattet|gutgeschrieben|storniert|gekundigt|aktualisiert|geandert|korrigiert|gesendet|geschickt|verschickt|versendet|versandt|bearbeitet|veranlasst|ausgestellt|zuruckgesetzt|geloscht|entfernt|erstellt|eroffnet|weitergeleitet|angewendet|aktiviert|deaktiviert|freigeschaltet|entsperrt|verlangert)\b/,
  },
  {
    voice: 'agent',
    pattern:
      /\b(?:(?:eu )?(?:ja )?(?:reembolsei|estornei|creditei|cancelei|atualizei|alterei|troquei|corrigi|enviei|processei|emiti|redefini|exclui|apaguei|removi|criei|abri|encaminhei|escalei|transferi|apliquei|ativei|desativei|desbloqueei|prorroguei|agendei|solicitei)|(?:reembolsamos|estornamos|creditamos|cancelamos|atualizamos|alteramos|enviamos|processamos|emitimos|redefinimos|excluimos|criamos|abrimos|encaminhamos|aplicamos|ativamos|desbloqueamos) (?:o|a|os|as|seu|sua|seus|suas|um|uma)|acab(?:ei|amos) de (?:reembolsar|estornar|creditar|cancelar|atualizar|alterar|enviar|processar|emitir|redefinir|excluir|criar|abrir|encaminhar|aplicar|ativar|desbloquear))\b/,
  },
  {
    voice: 'passive',
    pattern:
      /\b(?:(?:ja )?(?:foi|foram|esta|estao)) (?:\w+ )?(?:reembolsad|estornad|creditad|cancelad|atualizad|alterad|trocad|corrigid|enviad|processad|emitid|redefinid|excluid|apagad|removid|criad|abert|encaminhad|escalad|transferid|aplicad|ativad|desativad|desbloquead|prorrogad|agendad|solicitad)[oa]s?\b/,
  },
  {
    voice: 'agent',
    pattern:
      /(?:返金|払い戻し|キャンセル|解約|変更|更新|修正|送信|送付|発送|再設定|リセット|削除|作成|手配|適用|有効化|無効化|解除|延長|エスカレーション|処理|転送|交換|申請)(?:の手続き)?(?:を|が|は)?(?:いたしました|しました|致しました|させていただきました)/,
  },
  {
    voice: 'passive',
    pattern:
      /(?:返金|払い戻し|キャンセル|解約|変更|更新|修正|送信|送付|発送|再設定|リセット|削除|作成|手配|適用|有効化|無効化|解除|延長|処理|交換)(?:の手続き)?(?:を|が|は)?(?:されました|済みです|されています|完了しました|完了いたしました|が完了)/,
  },
];

/** A sentence this close to an article tells how things go, not what was done here. */
const quotesArticle = 0.7;

/** Actions that the draft says were done must have been done by a tool, or stand in a record. */
export const checkActions: SentenceCheck = (sentence, context) => {
  const folded = foldText(sentence);
  // One finding a sentence is enough to mend it.
  const found = patterns
    .map(({ voice, pattern }) => ({ voice, match: pattern.exec(folded) }))
    .find(
      ({ voice, match }) => match && !isDenied(match, folded) && !isBacked(voice, match[0], sentence, folded, context),
    );
  if (!found?.match) return [];
  const waiting = context.read.evidence.performed.filter(({ status }) => status !== 'succeeded');
  const but = waiting.map(({ tool, status }) => ` ${tool} is ${status}.`).join('');
  const finding: Finding = {
    check: 'actions',
    severity: 'block',
    span: found.match[0],
    reason: `It says that something was done, and no tool call of this ticket did it.${but}`,
    repair: 'Say only what a tool has done; for anything else say what can be done, or call the tool first.',
  };
  return [finding];
};

/** Classes of what a text says its writer has done: "I have refunded you" is a `refund`. Pure. */
export function actionsTold(text: string): string[] {
  const folded = foldText(text);
  const told = patterns.flatMap(({ voice, pattern }) => {
    const match = voice === 'agent' ? pattern.exec(folded) : null;
    return match && !isDenied(match, folded) ? classesIn(match[0]) : [];
  });
  return [...new Set(told)];
}

/** "Nothing was refunded", "no se ha cancelado", "wurde nicht storniert": it says that nothing was done. */
function isDenied(match: RegExpExecArray, folded: string): boolean {
  return /\b(?:nicht|nichts|kein\w*)\b/.test(match[0]) || denials.test(folded.slice(0, match.index));
}

/** What stands right before the words. A "no" further away may belong to "no problem". */
const denials =
  /\b(?:nothing|none|never|no (?:further |other )?\w+|no|nao|nunca|nada|tampoco|ningun[ao]? \w+|nenhum[a]? \w+|rien n'|n'|ne |nichts|keine? \w+) ?(?:(?:se|te|le|lo|la|l'|me|lhe) ?)?$/;

function isBacked(voice: Voice, words: string, sentence: string, folded: string, context: CheckContext): boolean {
  const { read } = context;
  const classes = actionClasses.filter((one) => one.words.test(words));
  const done = read.evidence.performed.filter(({ status }) => status === 'succeeded');
  const isActed = done.some(
    ({ tool, effect }) =>
      (effect === 'write' || /escalat|human|ticket|verif|code/i.test(tool)) &&
      (classes.length === 0 || classes.some(({ name }) => canDo(tool, name))),
  );
  if (isActed) return true;
  const isNearArticle = bestSupport(sentence, read, ['passage', 'desk']) >= quotesArticle;
  // "Use the link we have sent" stands so in the article; "we have refunded you" does not.
  if (voice === 'agent')
    return isNearArticle && read.sources.some((one) => isArticle(one) && one.folded.includes(words));
  if (conditions.test(folded) || isNearArticle) return true;
  return classes.length > 0 && classes.some(({ done: words }) => isRecorded(words, read));
}

const isArticle = ({ kind }: EvidenceSource) => kind === 'passage' || kind === 'desk';

/** A record, or the customer's own words, says that it was done. */
function isRecorded(done: RegExp, read: ReadEvidence): boolean {
  return read.sources.some(
    (source) => (source.kind === 'tool' || source.kind === 'customer') && done.test(source.folded),
  );
}
