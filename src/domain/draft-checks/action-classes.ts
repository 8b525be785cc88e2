import { fileTool } from '../filed-ticket.ts';

/**
 * What can be done to an order or account, told by the words of six languages (folded) and by the
 * names of tools. A desk's tool in no class could be any of them.
 */
export const actionClasses: readonly { name: string; words: RegExp; done: RegExp; tools: RegExp }[] = [
  {
    name: 'refund',
    words: /refund|reimburs|reembols|devuelt|rembours|erstatte|estorn|返金|払い戻/,
    done: /refunded|reimbursed|refund(?:_| )?(?:issued|processed|completed|sent|approved)|reembolsad|rembourse|erstattet|estornad|返金済/,
    tools: /refund|return|reimburs|money_?back|erstatt|reembols/i,
  },
  {
    name: 'credit',
    words:
      /credited|credit (?:to|has)|waived|discount|voucher|coupon|abonad|creditad|credite|gutgeschrieben|クーポン|割引/,
    done: /credited|credit(?:_| )applied|discount(?:_| )applied|waived|abonad|creditad|gutgeschrieben/,
    tools: /credit|refund|coupon|discount|voucher|waive|goodwill/i,
  },
  {
    name: 'cancel',
    words: /cancel|terminat|anulad|annul|resili|storniert|gekundigt|kundig|キャンセル|解約|取り消/,
    done: /cancell?ed|terminated|canceled_at|cancelled_at|cancelad|annule|resilie|storniert|gekundigt|キャンセル済|解約済/,
    tools: /cancel|terminate|unsubscribe|void|kuendig|annul/i,
  },
  {
    name: 'reset',
    words: /reset|restablecid|reinitialis|zuruckgesetzt|redefini|再設定|リセット/,
    done: /reset|restablecid|reinitialise|zuruckgesetzt|redefinid/,
    tools: /reset|password|unlock/i,
  },
  {
    name: 'delete',
    words: /delet|remov|erased|eliminad|borrad|supprim|gelosch|entfernt|exclui|apag|削除/,
    done: /deleted|removed|erased|eliminad|borrad|supprime|geloscht|entfernt|excluid|apagad|削除済/,
    tools: /delete|remove|erase|forget|close/i,
  },
  {
    name: 'hand-over',
    words:
      /escalat|forwarded|transferred|passed|handed|escalad|transferid|transmis|transfere|weitergeleitet|eskaliert|ubergeben|encaminh|repass|エスカレーション|引き継/,
    done: /escalated|forwarded|transferred|handed(?:_| )over/,
    tools: /escalat|transfer|hand|human|ticket|forward/i,
  },
  {
    name: 'create',
    words:
      /created|opened|filed|submitted|scheduled|booked|reserved|placed|logged|cread|abiert|programad|solicitad|cree|ouvert|programme|erstellt|eroffnet|angelegt|beantragt|criei|criad|abri|abert|agend|作成|起票|予約|手配/,
    done: /created|opened|filed|submitted|scheduled|booked|reserved|placed|cread|abiert|cree|ouvert|erstellt|eroffnet|criad|abert/,
    tools: /create|open|file|submit|schedule|book|reserve|place|ticket|add|request|report|escalat/i,
  },
  {
    name: 'send',
    words: /sent|emailed|mailed|resent|enviad|enviei|envoy|gesendet|geschickt|zugesandt|送信|送付|お送り/,
    done: /sent|emailed|delivered|enviad|envoye|gesendet|geschickt|送信済/,
    tools: /send|mail|reset|notify|code|invoice|resend|sms|verif|invite/i,
  },
  {
    name: 'ship',
    words:
      /shipped|reshipped|dispatched|despachad|enviad|envoy|\bsent\b|versandt|expedie|verschickt|versendet|despach|発送/,
    done: /shipped|dispatched|delivered|in(?:_| )transit|despachad|enviad|expedie|verschickt|versandt|発送済/,
    tools: /ship|dispatch|replace|send|exchange/i,
  },
  {
    name: 'enable',
    words:
      /activated|enabled|disabled|deactivated|unlocked|upgraded|downgraded|extended|restored|activad|desactivad|desbloquead|ampliad|active|desactive|debloqu|prolong|aktiviert|deaktiviert|freigeschaltet|entsperrt|verlangert|ativ|desbloque|prorrog|有効化|無効化|解除|延長|アップグレード/,
    done: /activated|enabled|disabled|deactivated|unlocked|upgraded|downgraded|extended|restored|active\b|activad|aktiviert|ativad|有効/,
    tools: /enable|disable|activate|unlock|upgrade|downgrade|extend|restore|plan|subscription|switch/i,
  },
  {
    name: 'change',
    words:
      /updated|changed|modified|corrected|fixed|switched|applied|added|exchanged|replaced|processed|issued|initiated|approved|started|actualizad|cambiad|modificad|corregid|aplicad|procesad|emitid|tramitad|mis a jour|mise a jour|modifi|change|corrige|appliqu|trait|emis|aktualisiert|geandert|korrigiert|angewendet|bearbeitet|veranlasst|ausgelost|ausgestellt|atualiz|alter|corrig|aplic|process|emiti|変更|更新|修正|適用|処理/,
    done: /updated|changed|modified|corrected|switched|applied|added|exchanged|replaced|processed|issued|completed|approved|actualizad|cambiad|modificad|procesad|aktualisiert|geandert|bearbeitet|atualizad|alterad|processad|変更済|更新済|処理済/,
    tools:
      /update|change|modify|set|edit|exchange|replace|correct|switch|apply|add|process|issue|refund|cancel|create|return/i,
  },
];

/** Classes of actions that a folded text speaks of. */
export function classesIn(folded: string): string[] {
  return actionClasses.filter(({ words }) => words.test(folded)).map(({ name }) => name);
}

/** True when a tool of this name can do an action of the class; a name of no class can do any. */
export function canDo(tool: string, className: string): boolean {
  // It tells people; nothing of the customer's is changed by it, whatever its name speaks of.
  if (tool === fileTool) return className === 'create' || className === 'hand-over';
  const fits = actionClasses.filter(({ tools }) => tools.test(tool));
  return fits.length === 0 || fits.some(({ name }) => name === className);
}
